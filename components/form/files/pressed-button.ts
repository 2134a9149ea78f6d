import { type RefObject, useEffect } from "react";

export const isSubmitButton = (target: unknown) => target instanceof HTMLButtonElement && target.type === "submit";

/** Presses a form's button also where it moved from under the pointer between down and up, because the page was drawn again in between: browsers then click nothing. */
export function usePressedWhereItWas(form: RefObject<HTMLFormElement | null>) {
  useEffect(() => {
    const around = form.current;
    let down: { button: HTMLButtonElement; top: number } | undefined;
    const pressed = ({ target }: PointerEvent) => {
      const button = target instanceof Element ? target.closest<HTMLButtonElement>("button[type=submit]") : null;
      down = button ? { button, top: button.getBoundingClientRect().top } : undefined;
    };
    const released = ({ clientX, clientY }: PointerEvent) => {
      const { button, top } = down ?? {};
      down = undefined;
      if (!button?.isConnected || button.getBoundingClientRect().top === top) return;
      const isUnder = button.contains(document.elementFromPoint(clientX, clientY));
      if (!isUnder) button.form?.requestSubmit(button);
    };
    around?.addEventListener("pointerdown", pressed);
    addEventListener("pointerup", released);
    return () => {
      around?.removeEventListener("pointerdown", pressed);
      removeEventListener("pointerup", released);
    };
  }, [form]);
}
