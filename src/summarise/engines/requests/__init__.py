"""What is sent to a model: prompt, messages, schema, limits."""
