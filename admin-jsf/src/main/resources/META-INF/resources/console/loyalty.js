// Shows a chosen picture in the screens of the app before it is sent.
(() => {
  "use strict";

  document.addEventListener("change", (event) => {
    const input = event.target;
    if (!(input instanceof HTMLInputElement) || input.type !== "file" || !input.dataset.place) {
      return;
    }
    const file = input.files[0];
    if (!file || !/^image\/(png|jpeg)$/.test(file.type)) {
      return;
    }
    const place = input.dataset.place;
    const url = URL.createObjectURL(file);
    document.querySelectorAll(`[data-shows="${place}"]`).forEach((image) => {
      image.src = url;
    });
    document.querySelectorAll(`[data-preview="${place}"]`).forEach((note) => {
      note.hidden = false;
    });
  });

  // whoever was refused reads why first
  const refusal = document.querySelector(".refusal");
  if (refusal) {
    refusal.scrollIntoView({ block: "center" });
    refusal.focus({ preventScroll: true });
  }
})();
