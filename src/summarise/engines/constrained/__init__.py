"""How a provider holds an answer to a schema: what each takes, what is sent in place of the rest, in whose words.

``dialects`` are the tables, ``adapting`` goes from a pydantic model to the form that is sent, ``words`` says what
no form holds, and ``native`` puts a form into the requests of providers with a field of their own for it.
"""
