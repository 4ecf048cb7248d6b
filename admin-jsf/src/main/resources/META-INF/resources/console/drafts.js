// Keeps what is typed into a form in this tab until it is saved, so that it is there again after the
// session has ended, after "back", or after a reload. Never kept: passwords, codes, files. Only who
// typed it gets it back.
(() => {
  "use strict";

  const user = document.body.dataset.user;
  const PREFIX = "console.draft:";
  const all = () => Object.keys(sessionStorage).filter((key) => key.startsWith(PREFIX));
  const forget = () => all().forEach((key) => sessionStorage.removeItem(key));
  if (!user) {
    return;
  }

  const place = () => {
    const query = new URLSearchParams(location.search);
    query.delete("again");
    return `${PREFIX}${location.pathname}?${query}`;
  };
  const read = () => {
    const kept = JSON.parse(sessionStorage.getItem(place()) ?? "null");
    return kept?.user === user ? kept.forms : {};
  };
  const write = (forms) => {
    if (Object.keys(forms).length === 0) {
      sessionStorage.removeItem(place());
    } else {
      sessionStorage.setItem(place(), JSON.stringify({ user, forms }));
    }
  };
  // somebody else was here before
  all()
    .filter((key) => JSON.parse(sessionStorage.getItem(key)).user !== user)
    .forEach((key) => sessionStorage.removeItem(key));

  const forms = () => [...document.forms].filter((form) => form.id);
  const isSecret = (field) =>
    field.type === "password" || field.autocomplete === "one-time-code" || field.closest(".ui-password");
  const isTyped = (field) =>
    field.name &&
    !field.disabled &&
    !field.readOnly &&
    !["file", "submit", "button"].includes(field.type) &&
    (field.type !== "hidden" || field.name.endsWith("_hinput")) &&
    !isSecret(field) &&
    // what only asks is saved nowhere
    !field.closest(".filter:not(.deed), .narrow, .asks, .ui-autocomplete-multiple");
  const chosen = (box) =>
    [...box.querySelectorAll(".ui-autocomplete-token")].map((token) => [
      token.dataset.tokenValue,
      token.querySelector(".ui-autocomplete-token-label").textContent,
    ]);

  // All values of a form: a text by the name of its field, a list for boxes that are ticked.
  const values = (form) => {
    const found = {};
    for (const field of form.elements) {
      if (!isTyped(field)) {
        continue;
      }
      if (field.type === "checkbox" || field.type === "radio") {
        found[field.name] ??= [];
        if (field.checked) {
          found[field.name].push(field.value);
        }
      } else {
        found[field.name] = field.value;
      }
    }
    form.querySelectorAll(".ui-autocomplete-multiple").forEach((box) => {
      found[box.id] = { chosen: chosen(box) };
    });
    return found;
  };

  // What the server wrote, by form and field, as it first came: all that differs was typed.
  let written = {};
  // forms whose content is saved, or not wanted any more
  let saved = new Set();
  // what was typed before and is not in its form yet
  let waiting = read();
  let at = place();
  const look = () => {
    if (at !== place()) {
      at = place();
      written = {};
      saved = new Set();
      waiting = read();
    }
  };
  const learn = () => {
    look();
    forms().forEach((form) => {
      written[form.id] = { ...values(form), ...written[form.id] };
    });
  };

  const keep = () => {
    look();
    const kept = { ...waiting };
    for (const form of forms()) {
      const typed = Object.entries(values(form)).filter(
        ([name, value]) => JSON.stringify(value) !== JSON.stringify(written[form.id]?.[name]),
      );
      delete kept[form.id];
      if (typed.length > 0 && !saved.has(form.id)) {
        kept[form.id] = Object.fromEntries(typed);
      }
    }
    write(kept);
  };
  const drop = (formId) => {
    saved.add(formId);
    delete waiting[formId];
    const kept = read();
    delete kept[formId];
    write(kept);
  };

  const choose = (box, tokens) => {
    const widget = window.PrimeFaces.getWidgetById(box.id);
    tokens.forEach(([value, label]) => {
      widget.addItem(window.jQuery("<li>").attr({ "data-item-value": value, "data-item-label": label }));
    });
  };
  const tick = (field, ticked) => {
    if (field.checked !== ticked && (ticked || field.type === "checkbox")) {
      (field.closest(".ui-radiobutton")?.querySelector(".ui-radiobutton-box") ?? field).click();
    }
  };
  const fill = (form, name, value) => {
    if (value?.chosen) {
      const box = document.getElementById(name);
      if (box) {
        choose(box, value.chosen);
      }
      return Boolean(box);
    }
    const fields = [...form.elements].filter((field) => field.name === name && isTyped(field));
    fields.forEach((field) => {
      if (Array.isArray(value)) {
        tick(field, value.includes(field.value));
        return;
      }
      field.value = value;
      const suggesting = field.closest(".ui-autocomplete");
      if (suggesting) {
        // PrimeFaces empties what it has not suggested itself
        const widget = window.PrimeFaces.getWidgetById(suggesting.id);
        widget.currentItems = [widget.input.val()];
      }
    });
    return fields.length > 0;
  };
  const tell = (form) => {
    const note = document.getElementById("draft-note").content.cloneNode(true);
    note.querySelector("button").addEventListener("click", () => {
      drop(form.id);
      location.reload();
    });
    form.prepend(note);
  };
  // A field may be there only after another was filled, or once its form is opened.
  const restore = () =>
    forms().forEach((form) => {
      const typed = waiting[form.id];
      if (!typed) {
        return;
      }
      let any = false;
      Object.entries(typed).forEach(([name, value]) => {
        if (fill(form, name, value)) {
          any = true;
          delete typed[name];
        }
      });
      if (Object.keys(typed).length === 0) {
        delete waiting[form.id];
      }
      if (any && !form.querySelector(".draft")) {
        tell(form);
      }
    });

  // what a button sent, and what came of it
  const isDeed = (source) => source?.matches("button, a, input[type=submit]") ?? false;
  const isElsewhere = (redirect) => /\/admin\/(sign-in|error)\.xhtml|again=(true|changed)/.test(redirect);
  const send = XMLHttpRequest.prototype.send;
  XMLHttpRequest.prototype.send = function (...given) {
    keep();
    const body = typeof given[0] === "string" ? new URLSearchParams(given[0]) : given[0];
    const source = body?.get && document.getElementById(body.get("jakarta.faces.source"));
    const form = isDeed(source) ? source.closest("form")?.id : null;
    this.addEventListener("load", () => {
      const redirect = /<redirect url="([^"]*)"/.exec(this.responseText)?.[1];
      if (redirect && form && !isElsewhere(redirect)) {
        drop(form);
      }
      // the page is written anew first
      setTimeout(() => {
        const done = document.getElementById("messages").dataset.done === "true";
        if (form && !redirect && this.status === 200 && (done || !document.getElementById(form))) {
          drop(form);
          saved.delete(form);
          delete written[form];
        }
        learn();
        restore();
      });
    });
    return send.apply(this, given);
  };

  ["input", "change", "focusout"].forEach((event) => document.addEventListener(event, keep));
  document.addEventListener("click", (event) => {
    const way = event.target.closest(".form-end a[href]");
    if (way) {
      drop(way.closest("form")?.id);
    }
    if (event.target.closest("#signOut")) {
      forget();
      forms().forEach((form) => saved.add(form.id));
    }
    if (event.target.closest("[data-drop-drafts]")) {
      write({});
      forms().forEach((form) => saved.add(form.id));
    }
  });

  // after PrimeFaces has made its widgets
  window.jQuery(() => {
    learn();
    restore();
  });
})();
