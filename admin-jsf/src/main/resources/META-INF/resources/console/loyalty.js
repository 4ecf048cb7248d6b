// Shows a chosen picture in the screens of the app before it is sent; one that is too large is
// refused here, because the server reads no upload beyond its limit.
(() => {
  "use strict";

  document.addEventListener("change", (event) => {
    const input = event.target;
    if (!(input instanceof HTMLInputElement) || input.type !== "file" || !input.dataset.place) {
      return;
    }
    const file = input.files[0];
    const tooLarge = document.querySelector(`[data-too-large="${input.dataset.place}"]`);
    tooLarge.hidden = true;
    if (file && file.size > Number(input.dataset.bytesMax)) {
      // never down to the limit itself, or nobody would understand the sentence
      const mb = Math.ceil((file.size / 1048576) * 100) / 100;
      const measured = mb.toLocaleString(document.documentElement.lang, { maximumFractionDigits: 2 });
      tooLarge.textContent = tooLarge.dataset.says.replace("#", measured);
      tooLarge.hidden = false;
      // what the server would not even read is not sent
      input.value = "";
      return;
    }
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
  window.consolePictures = {
    refused: () => {
      const refusal = document.querySelector(".refusal");
      refusal?.scrollIntoView({ block: "center" });
      refusal?.focus({ preventScroll: true });
    },
  };
})();
