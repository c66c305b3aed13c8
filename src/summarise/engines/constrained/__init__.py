"""How a provider holds an answer to a schema: what each takes, what is sent in place of the rest, in whose words.

``dialects`` are the tables. ``source`` is pydantic's schema of a model, ``adapting`` goes from it to the form that is
sent, ``measuring`` knows the limits on a whole schema, ``words`` says what no form holds, and ``native`` puts a
form into the requests of providers with a field of their own for it.
"""
