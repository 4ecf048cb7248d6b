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
    location.assign(dialog.dataset.ended);
  });

  setInterval(() => {
    const millis = remaining();
    if (millis <= 0) {
      location.assign(dialog.dataset.ended);
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
