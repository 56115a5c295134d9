// The save mark must not outlive what it said: typing after a save, or an answer that never came, changes it.
(() => {
  const tell = (form, text) => {
    const mark = form.querySelector("#mark");
    if (mark && text) mark.textContent = text;
  };
  document.addEventListener("input", (event) => {
    const form = event.target.closest?.("form[data-unsaved]");
    if (form) tell(form, form.dataset.unsaved);
  });
  document.addEventListener("htmx:error", (event) => {
    const form = event.target.closest?.("form[data-failed]");
    if (form) tell(form, form.dataset.failed);
  });
})();
