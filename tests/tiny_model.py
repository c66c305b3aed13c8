"""A language model of half a megabyte, written here: a real llama with weights that know nothing.

Its tokens are single characters, and bytes for all others. Whatever was said before, the next token
follows nearly the same distribution: short words and digits, and quotation marks often enough that a
string of JSON ends. Together with a server that holds the answer to a grammar that gives valid nonsense.
"""

from __future__ import annotations

import os
import string
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import gguf
import numpy as np
import xllamacpp

_WIDTH, _HEADS, _INNER = 32, 2, 32
_CONTEXT = 16384
_SPACE = "\u2581"
# Log-weights of the distribution. What ends a string, a list or an object is likelier than what goes on.
_WEIGHTS = {
    **dict.fromkeys(string.ascii_lowercase, 0.0),
    **dict.fromkeys(string.digits, 1.0),
    **dict.fromkeys("[]{", 1.5),
    '"': 3.0,
    _SPACE: 1.0,
}
_NEVER = -14.0


def write_tiny_model(path: Path, seed: int = 7) -> Path:
    """Write the model in GGUF to ``path``."""
    tokens, types = _vocabulary()
    writer = gguf.GGUFWriter(path, "llama")
    writer.add_name("tiny")
    writer.add_context_length(_CONTEXT)
    writer.add_embedding_length(_WIDTH)
    writer.add_block_count(1)
    writer.add_feed_forward_length(_INNER)
    writer.add_head_count(_HEADS)
    writer.add_head_count_kv(_HEADS)
    writer.add_layer_norm_rms_eps(1e-5)
    writer.add_rope_dimension_count(_WIDTH // _HEADS)
    writer.add_vocab_size(len(tokens))
    writer.add_tokenizer_model("llama")
    writer.add_token_list(tokens)
    writer.add_token_scores([0.0] * len(tokens))
    writer.add_token_types(types)
    writer.add_unk_token_id(0)
    writer.add_bos_token_id(1)
    writer.add_eos_token_id(2)
    writer.add_chat_template(
        "{% for m in messages %}{{ m['role'] }}: {{ m['content'] }}\n{% endfor %}assistant: "
    )
    for name, tensor in _weights(tokens, np.random.default_rng(seed)).items():
        writer.add_tensor(name, tensor.astype(np.float32))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return path


@contextmanager
def one_processor() -> Iterator[None]:
    """Processes begun in the block keep to one processor: so small a model is slower on two that are busy."""
    if not hasattr(os, "sched_setaffinity"):
        yield
        return
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {min(before)})
    try:
        yield
    finally:
        os.sched_setaffinity(0, before)


@contextmanager
def serving(weights: Path, *keys: str) -> Iterator[str]:
    """llama.cpp's own HTTP server with this model while the block runs; its address. ``keys``: those it takes,
    any where none is given."""
    options = xllamacpp.CommonParams()
    options.model.path = str(weights)
    options.verbosity = -1
    options.warmup = False
    options.cpuparams.n_threads = options.cpuparams_batch.n_threads = 1  # more only wait for one another
    options.api_keys = list(keys)
    server = xllamacpp.Server(options)
    yield f"{server.listening_address}/v1"
    del server


def _vocabulary() -> tuple[list[str], list[int]]:
    characters = [*string.ascii_letters, *string.digits, *string.punctuation, _SPACE]
    tokens = ["<unk>", "<s>", "</s>", *(f"<0x{byte:02X}>" for byte in range(256)), *characters]
    kinds = gguf.TokenType
    types = [kinds.UNKNOWN, kinds.CONTROL, kinds.CONTROL]
    return tokens, [*types, *[kinds.BYTE] * 256, *[kinds.NORMAL] * len(characters)]


def _weights(tokens: list[str], random: np.random.Generator) -> dict[str, np.ndarray]:
    def noise(*shape: int) -> np.ndarray:
        return random.normal(0, 0.02, shape)

    embedding = noise(len(tokens), _WIDTH)
    embedding[:, 0] += 1.0  # the same direction for every token: it carries the distribution
    output = noise(len(tokens), _WIDTH)
    # The last norm brings that direction to the square root of the width.
    output[:, 0] += np.array([_WEIGHTS.get(token, _NEVER) for token in tokens]) / np.sqrt(_WIDTH)
    output[tokens.index("</s>"), 0] += 20.0 / np.sqrt(_WIDTH)  # the grammar says when this may come
    block = {
        "attn_q": noise(_WIDTH, _WIDTH),
        "attn_k": noise(_WIDTH, _WIDTH),
        "attn_v": noise(_WIDTH, _WIDTH),
        "attn_output": noise(_WIDTH, _WIDTH),
        "ffn_gate": noise(_INNER, _WIDTH),
        "ffn_up": noise(_INNER, _WIDTH),
        "ffn_down": noise(_WIDTH, _INNER),
        "attn_norm": np.ones(_WIDTH),
        "ffn_norm": np.ones(_WIDTH),
    }
    return {
        "token_embd.weight": embedding,
        "output_norm.weight": np.ones(_WIDTH),
        "output.weight": output,
        **{f"blk.0.{name}.weight": tensor for name, tensor in block.items()},
    }
