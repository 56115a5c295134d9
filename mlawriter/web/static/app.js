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

// States and languages: the lists are fetched once, and later pages carry the chosen entry only. An input in which a
// name is typed, as in a page without scripts, becomes a select, unless somebody is typing in it or it is no name.
(() => {
  let lists;
  const choose = (input) => {
    const chosen = lists[input.dataset.list].find(([, name]) => name === input.value);
    if (input.value !== input.defaultValue || (input.value && !chosen)) return;
    const select = document.createElement("select");
    for (const { name, value } of input.attributes) if (!["value", "dir"].includes(name)) select.setAttribute(name, value);
    select.append(new Option(), ...(chosen ? [new Option(chosen[1], chosen[0], true, true)] : []));
    const focused = document.activeElement === input;
    input.closest(".field").querySelector(".how")?.remove();
    input.replaceWith(select);
    if (focused) select.focus();
  };
  const fill = async () => {
    if (!document.querySelector("[data-list]")) return;
    try {
      lists ??= await (await fetch(document.documentElement.dataset.lists)).json();
    } catch {
      document.cookie = "lists=;path=/;max-age=0;samesite=lax";
      return;
    }
    document.cookie = "lists=1;path=/;samesite=lax";
    document.querySelectorAll("input[data-list]").forEach(choose);
    for (const select of document.querySelectorAll("select[data-list]")) {
      if (select.options.length > 2) continue;
      const [none, chosen] = select.options;
      const all = lists[select.dataset.list];
      const entries = all.map(([code, name]) => (code === chosen?.value ? chosen : new Option(name, code)));
      select.replaceChildren(none, ...(chosen && !entries.includes(chosen) ? [chosen] : []), ...entries);
    }
  };
  document.addEventListener("htmx:after:swap", fill);
  fill();
})();

// A form that is shown anew keeps open what is open, and the cursor where it is; rows are known by their ids, because
// their places change.
(() => {
  const named = (one) => {
    let name = one.matches(".row") ? "" : one.id || one.className;
    for (let row = one.closest(".row"); row; row = row.parentElement.closest(".row")) {
      const id = row.querySelector("input[type=hidden]");
      name += "/" + id?.name.replace(/\d/g, "") + id?.value;
    }
    return name;
  };
  const folds = () => document.querySelectorAll("#answers details");
  let open, focused;
  document.addEventListener("htmx:before:swap", () => {
    open = new Map([...folds()].map((one) => [named(one), one.open]));
    focused = document.activeElement;
  });
  document.addEventListener("htmx:after:swap", () => {
    for (const one of folds()) one.open = open?.get(named(one)) ?? one.open;
    if (document.activeElement !== document.body || !focused?.name) return;
    const alike = [...(document.querySelector("#answers")?.elements ?? [])].filter((one) => one.name === focused.name);
    (alike.find((one) => one.value === focused.value) ?? alike[0])?.focus();
  });
})();
