// The frame of the console: its menu on small screens, and the warning before a session ends.
(() => {
  "use strict";

  const body = document.body;
  const button = document.querySelector(".bar-menu");
  if (button) {
    const show = (open) => {
      body.classList.toggle("menu-open", open);
      button.setAttribute("aria-expanded", String(open));
    };
    button.addEventListener("click", () => show(!body.classList.contains("menu-open")));
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && body.classList.contains("menu-open")) {
        show(false);
        button.focus();
      }
    });
    document.querySelector("main").addEventListener("click", () => show(false));
  }

  const me = document.querySelector("details.me");
  if (me) {
    document.addEventListener("click", (event) => {
      if (!me.contains(event.target)) {
        me.open = false;
      }
    });
  }

  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-print]")) {
      window.print();
    }
  });

  // the text of a field, or of a list with a line for each item
  const select = (source) => {
    if (source.select) {
      source.select();
      return source.value;
    }
    window.getSelection().selectAllChildren(source);
    return [...source.children].map((item) => item.textContent).join("\n");
  };

  // data-copy: the id of the field or the list whose text goes to the clipboard
  document.addEventListener("click", async (event) => {
    const copier = event.target.closest("[data-copy]");
    if (!copier) {
      return;
    }
    const field = document.getElementById(copier.dataset.copy);
    const copied = select(field);
    try {
      await navigator.clipboard.writeText(copied);
    } catch {
      // without TLS there is no clipboard: the text is selected, the keyboard copies it
      return;
    }
    copier.querySelector(".ui-button-text").textContent = copier.dataset.copied;
  });

  // the address names what the page shows: reload, a bookmark and a colleague get the same
  const showAddress = () => {
    const address = document.getElementById("messages")?.dataset.address;
    if (address && address !== location.pathname + location.search) {
      history.replaceState(history.state, "", address);
    }
  };
  showAddress();

  // the answer leads to another page: until that is there, a second press would do it twice
  let leaving = false;
  const begin = XMLHttpRequest.prototype.send;
  XMLHttpRequest.prototype.send = function (...given) {
    this.addEventListener("load", () => {
      leaving ||= /<redirect url="/.test(this.responseText);
      setTimeout(() => leaving || showAddress());
    });
    return begin.apply(this, given);
  };
  window.addEventListener("pageshow", () => {
    leaving = false;
  });
  document.addEventListener(
    "click",
    (event) => {
      if (leaving) {
        event.preventDefault();
        event.stopImmediatePropagation();
      }
    },
    true,
  );

  // a double click would send a form twice, and make two of what it makes
  const DOUBLE_MILLIS = 2000;
  const pressed = new WeakMap();
  document.addEventListener("submit", (event) => {
    const now = Date.now();
    const button = event.submitter ?? event.target;
    if (now - (pressed.get(button) ?? 0) < DOUBLE_MILLIS) {
      event.preventDefault();
    } else {
      pressed.set(button, now);
    }
  });

  // PrimeFaces is silent when no answer comes, or one that it cannot read, and leaves the button off
  const tell = (event, request) => {
    const messages = document.getElementById("messages");
    const note = document.createElement("div");
    note.className = "note note-bad";
    note.setAttribute("role", "alert");
    note.textContent = request.status === 503 ? messages.dataset.away : messages.dataset.unreachable;
    messages.replaceChildren(note);
    note.scrollIntoView({ block: "nearest" });
    setTimeout(() => {
      Object.values(window.PrimeFaces.widgets).forEach((widget) => {
        if (!widget || !widget.jq || !widget.jq.hasClass("ui-state-loading")) {
          return;
        }
        if (widget.endAjaxDisabled) {
          widget.endAjaxDisabled(widget);
        } else {
          window.PrimeFaces.buttonEndAjaxDisabled(widget, widget.jq);
        }
      });
    });
  };
  if (window.jQuery) {
    window.jQuery(document).on("pfAjaxError", tell);
  }

  const dialog = document.getElementById("timeout");
  if (!dialog) {
    return;
  }
  // All tabs of a browser share one session: what one of them did is told to the others.
  const PLACE = "console.lastSeen";
  const WARN_MILLIS = 120000;
  const lasts = Number(dialog.dataset.seconds) * 1000;
  const left = dialog.querySelector(".timeout-left");
  const note = () => localStorage.setItem(PLACE, String(Date.now()));
  // signing in again leads back to where one was
  const end = () => {
    const here = location.pathname.slice((dialog.dataset.context || "").length) + location.search;
    location.assign(`${dialog.dataset.ended}&next=${encodeURIComponent(here)}`);
  };
  const remaining = () => lasts - (Date.now() - Number(localStorage.getItem(PLACE)));

  // each answer of the server begins the time anew
  const send = XMLHttpRequest.prototype.send;
  XMLHttpRequest.prototype.send = function (...given) {
    this.addEventListener("load", note);
    return send.apply(this, given);
  };
  note();

  dialog.querySelector("button").addEventListener("click", async () => {
    try {
      const answer = await fetch(dialog.dataset.alive, { method: "POST", redirect: "manual" });
      if (answer.status === 204) {
        note();
        dialog.close();
        return;
      }
    } catch {
      // not reached: the time goes on, and the user may press again
      return;
    }
    end();
  });

  setInterval(() => {
    const millis = remaining();
    if (millis <= 0) {
      end();
    } else if (millis <= Math.min(WARN_MILLIS, lasts / 2)) {
      const seconds = Math.ceil(millis / 1000);
      left.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
      if (!dialog.open) {
        dialog.showModal();
      }
    } else if (dialog.open) {
      dialog.close();
    }
  }, 1000);
})();
