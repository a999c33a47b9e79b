from __future__ import annotations

import ast
import importlib
import importlib.util
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from mica.left_out import CHANNELS, LIBRARIES, MODEL_NAMES
from mica.no_tensorflow import COMPONENTS, TRAINING_PARTS

PROJECT = Path(__file__).resolve().parents[2]
RASA = Path(str(importlib.util.find_spec("rasa").origin)).parent  # type: ignore[union-attr]
REPLACED = {**COMPONENTS, **TRAINING_PARTS, **CHANNELS}
#: Where Rasa's imports begin: what serves, what trains, what tests, the command line, and the two
#: modules that Rasa imports as soon as it reads a config.yml.
ENTRIES = (
    "rasa.core.agent",
    "rasa.server",
    "rasa.model_training",
    "rasa.core.test",
    "rasa.__main__",
    "rasa.engine.recipes.default_components",
    "rasa.graph_components.validators.default_recipe_validator",
)
TENSORFLOW = {"tensorflow", "keras", "tensorflow_hub", "tensorflow_text", "tensorflow_addons"}
#: Rasa's modules that import TensorFlow then, in Rasa 3.6.21.
IMPORT_TENSORFLOW = {
    "rasa.core.policies.ted_policy",
    "rasa.core.policies.unexpected_intent_policy",
    "rasa.nlu.classifiers.diet_classifier",
    "rasa.nlu.featurizers.dense_featurizer.convert_featurizer",
    "rasa.nlu.featurizers.dense_featurizer.lm_featurizer",
    "rasa.nlu.selectors.response_selector",
    "rasa.utils.tensorflow.callback",
    "rasa.utils.tensorflow.crf",
    "rasa.utils.tensorflow.data_generator",
    "rasa.utils.tensorflow.layers",
    "rasa.utils.tensorflow.layers_utils",
    "rasa.utils.tensorflow.metrics",
    "rasa.utils.tensorflow.models",
    "rasa.utils.tensorflow.rasa_layers",
    "rasa.utils.tensorflow.transformer",
    "rasa.utils.tensorflow.types",
}


def test_rasa_imports_tensorflow_where_it_did() -> None:
    """Fails when upstream moves: then COMPONENTS and TRAINING_PARTS have to be looked at again."""
    found = {module for module in reached(ENTRIES, without=()) if imports_of(module) & TENSORFLOW}

    assert found == IMPORT_TENSORFLOW


def test_with_the_placeholders_nothing_that_rasa_reaches_imports_tensorflow() -> None:
    found = {module for module in reached(ENTRIES, without=tuple(REPLACED)) if imports_of(module) & TENSORFLOW}

    assert found == set()


def test_every_placeholder_is_needed_and_has_the_names_that_rasa_takes_from_it() -> None:
    taken: dict[str, set[str]] = {}
    for module in reached(ENTRIES, without=tuple(REPLACED)):
        for source, name in names_taken(module, also_later=True):
            taken.setdefault(source, set()).add(name)

    for module, parts in (COMPONENTS | TRAINING_PARTS).items():
        assert taken[module] == set(parts)
    for module, (class_name, _) in CHANNELS.items():
        assert taken[module] == {class_name}


def test_what_rasa_reaches_is_installed_or_left_out_on_purpose() -> None:
    roots = {name.partition(".")[0] for name in (*LIBRARIES, MODEL_NAMES)}
    needed = set().union(*(imports_of(module) for module in reached(ENTRIES, without=tuple(REPLACED))))
    missing = {name for name in needed - roots - {"rasa", "urlparse"} if importlib.util.find_spec(name) is None}

    assert missing == set()


@pytest.mark.parametrize(
    ("pipeline", "policy", "refused"),
    [
        ("DIETClassifier", "RulePolicy", "DIETClassifier"),
        ("rasa.nlu.classifiers.diet_classifier.DIETClassifier", "RulePolicy", "DIETClassifier"),
        ("LanguageModelFeaturizer", "RulePolicy", "LanguageModelFeaturizer"),
        ("WhitespaceTokenizer", "TEDPolicy", "TEDPolicy"),
    ],
)
def test_configuring_tensorflow_ends_in_one_sentence(pipeline: str, policy: str, refused: str) -> None:
    from rasa.engine.recipes.default_recipe import DefaultV1Recipe
    from rasa.shared.exceptions import InvalidConfigException

    config = {"pipeline": [{"name": pipeline}], "policies": [{"name": policy}]}

    with pytest.raises(InvalidConfigException) as raised:
        DefaultV1Recipe().graph_config_for_recipe(config, {})

    sentence = str(raised.value)
    assert sentence.startswith(f"Mica runs without TensorFlow, which {refused} needs: ")
    assert sentence.endswith(" instead.")
    assert "\n" not in sentence


def test_the_components_it_recommends_exist() -> None:
    sentences = {sentence for parts in COMPONENTS.values() for sentence in parts.values()}
    for path in {word for sentence in sentences for word in sentence.split() if word.startswith("nlu.")}:
        module, _, class_name = path.rpartition(".")
        assert hasattr(importlib.import_module(module), class_name)


def test_tensorflow_cannot_be_imported_even_when_installed(tmp_path: Path) -> None:
    (tmp_path / "tensorflow.py").write_text("", "utf-8")

    done = fresh_python("import tensorflow", path=tmp_path)

    assert "ModuleNotFoundError: Mica runs without TensorFlow" in done.stderr


def test_a_vendors_channel_in_credentials_ends_in_one_sentence() -> None:
    from rasa.core.run import _create_single_channel
    from rasa.shared.exceptions import RasaException

    with pytest.raises(RasaException, match=r"Rasa's channel 'slack' .* is not part of Mica: use "):
        _create_single_channel("slack", {})


def test_a_vendors_store_in_endpoints_ends_in_one_sentence() -> None:
    from rasa.core.tracker_store import TrackerStore
    from rasa.shared.exceptions import RasaException
    from rasa.utils.endpoints import EndpointConfig

    with pytest.raises(RasaException, match="is not part of Mica"):
        TrackerStore.create(EndpointConfig(type="dynamo"))


def test_every_interpreter_starts_with_it_and_does_not_load_rasa() -> None:
    code = """
        import os, sys, mica.at_start
        assert 'rasa' not in sys.modules and 'typing' not in sys.modules
        print(os.environ['RASA_TELEMETRY_ENABLED'], *(type(finder).__name__ for finder in sys.meta_path))
    """
    done = fresh_python("\n".join(line.strip() for line in code.splitlines()))

    assert done.stderr == ""
    assert set(done.stdout.split()) >= {"QuietFinder", "PlaceholderFinder", "TensorFlowFinder", "false"}


def test_the_rasa_command_prints_no_warnings() -> None:
    done = fresh_python("import rasa.__main__, sys; assert 'tensorflow' not in sys.modules")

    assert (done.returncode, done.stderr) == (0, "")


def fresh_python(code: str, path: Path | None = None) -> subprocess.CompletedProcess[str]:
    """Run code in an interpreter of its own, in which the environment is the surroundings' own."""
    start = f"import sys; sys.path.insert(0, {str(path)!r})\n" if path else ""
    command = [sys.executable, "-c", start + code]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=PROJECT, timeout=120)


@cache
def reached(entries: tuple[str, ...], without: tuple[str, ...]) -> frozenset[str]:
    """Rasa's modules that are imported, directly or not, when `entries` are."""
    open_ends, found = list(entries), set[str]()
    while open_ends:
        module = open_ends.pop()
        if module in found or module in without or not source_of(module):
            continue
        found.add(module)
        open_ends += [module.rpartition(".")[0]]
        for source, name in names_taken(module):
            open_ends += [source, f"{source}.{name}".rstrip(".")]
    return frozenset(found)


@cache
def names_taken(module: str, also_later: bool = False) -> frozenset[tuple[str, str]]:
    """(module, name) of all imports of a module: at its start, or `also_later` inside functions."""
    source = source_of(module)
    assert source is not None
    found = set[tuple[str, str]]()
    open_ends: list[ast.AST] = [ast.parse(source.read_text("utf-8"))]
    while open_ends:
        node = open_ends.pop()
        if isinstance(node, ast.Import):
            found |= {(alias.name, "") for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {(node.module, alias.name) for alias in node.names}
        elif isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            open_ends += node.orelse
        elif also_later or not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            open_ends += ast.iter_child_nodes(node)
    return frozenset(found)


def imports_of(module: str) -> set[str]:
    """The top-level packages that a module imports at its start."""
    return {source.partition(".")[0] for source, _ in names_taken(module)}


@cache
def source_of(module: str) -> Path | None:
    """The file of a module of Rasa's; None for anything else."""
    if module.partition(".")[0] != "rasa":
        return None
    base = RASA.parent.joinpath(*module.split("."))
    return next((path for path in (base / "__init__.py", base.with_suffix(".py")) if path.exists()), None)
