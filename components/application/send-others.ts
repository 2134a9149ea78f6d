const hasFile = (form: HTMLFormElement) => [...form.elements].some((each) => each instanceof HTMLInputElement && each.files?.length);

/**
 * Before a form of files is sent, those of its page in which a file was chosen too: the page that answers could not give a chosen file
 * back. What is refused of them is told on that page. Undone by what it answers.
 */
export function sendOthersFirst(form: HTMLFormElement) {
  const send = async (event: SubmitEvent) => {
    const others = [...document.forms].filter((other) => other !== form && other.enctype === form.enctype && hasFile(other));
    if (others.length === 0) return;
    event.preventDefault();
    for (const other of others)
      await fetch(other.action, { method: "POST", body: new FormData(other), redirect: "manual" }).catch(() => undefined);
    form.submit();
  };
  form.addEventListener("submit", send);
  return () => form.removeEventListener("submit", send);
}
