// The shop hierarchy: where the eye and the keyboard go after an answer.
window.consoleTree = (() => {
  "use strict";

  const side = () => document.getElementById("side");
  const focus = (element) => {
    if (element) {
      element.focus({preventScroll: true});
      element.scrollIntoView({block: "nearest"});
    }
  };
  return {
    /** What was looked for is shown in the tree. */
    show: () => {
      const node = document.querySelector(".ui-tree .ui-treenode-content.ui-treenode-selected, .ui-tree .ui-treenode-label.ui-state-highlight");
      if (node) {
        node.scrollIntoView({block: "nearest"});
      }
    },
    /** A form was opened beside the tree. */
    ask: () => focus(side().querySelector("form h3 ~ .field input:not([type=radio]), form h3 ~ .field select, form h3 ~ .field .ui-autocomplete-input")),
    /** What a mark would change was told. */
    effect: () => focus(side().querySelector(".effect"))
  };
})();
