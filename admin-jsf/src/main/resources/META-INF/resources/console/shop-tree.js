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
  // places between branches, where one can be dropped, are no items of the list
  // nor is the box around several choices a list to choose from: its input is
  const quiet = () => {
    document.querySelectorAll(".shops .ui-tree-droppoint:not([role])")
      .forEach((place) => place.setAttribute("role", "none"));
    document.querySelectorAll(".ui-autocomplete-multiple-container:not([role=none])").forEach((box) => {
      box.setAttribute("role", "none");
      box.removeAttribute("aria-orientation");
    });
    document.querySelectorAll(".ui-autocomplete-multiple-container > li:not([role=none])")
      .forEach((item) => {
        item.setAttribute("role", "none");
        item.removeAttribute("aria-selected");
        item.removeAttribute("aria-label");
      });
  };
  quiet();
  new MutationObserver(quiet).observe(document.getElementById("main"), {childList: true, subtree: true});
  return {
    /** What was looked for is shown in the tree. */
    show: () => {
      const node = document.querySelector(".ui-tree .ui-treenode-content.ui-treenode-selected, .ui-tree .ui-treenode-label.ui-state-highlight");
      if (node) {
        node.scrollIntoView({block: "nearest"});
      }
    },
    /** A form was opened beside the tree. */
    ask: () => focus(side().querySelector("form h3 ~ .field input:not([type=radio]):not([type=hidden]), form h3 ~ .field select")),
    /** What a mark would change was told. */
    effect: () => focus((side() ?? document).querySelector(".effect"))
  };
})();
