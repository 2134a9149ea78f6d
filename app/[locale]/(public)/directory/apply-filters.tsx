"use client";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { tellOfTyped } from "../../../../components/form/typed/hear-early.ts";

type Props = {
  /** The id of the form whose boxes apply when they are ticked. */
  form: string;
  /** The state that the form shows now. */
  state: string;
  /** Leads from the filters to what they show, where these are one above the other. */
  children: string;
};

type Ticked = { name: string; value: string; isOpen: boolean };

const addressOf = (form: HTMLFormElement) => {
  const given = [...new FormData(form)].filter(([, value]) => value !== "") as [string, string][];
  return `${new URL(form.action).pathname}?${new URLSearchParams(given)}`;
};

/** Filters apply at once; the form is drawn again, so the focus returns to the box that was ticked. */
export function ApplyFilters({ form: id, state, children }: Props) {
  const router = useRouter();
  const ticked = useRef<Ticked>(undefined);
  const [isApplied, setApplied] = useState(false);
  useEffect(() => {
    const form = document.getElementById(id) as HTMLFormElement;
    const apply = ({ target }: Event) => {
      if (!(target instanceof HTMLInputElement) || target.type !== "checkbox") return;
      const isOpen = form.querySelector("details")?.open ?? false;
      ticked.current = { name: target.name, value: target.value, isOpen };
      setApplied(true);
      router.push(addressOf(form), { scroll: false });
    };
    form.addEventListener("change", apply);
    tellOfTyped(form);
    return () => form.removeEventListener("change", apply);
  }, [id, router]);
  useEffect(() => {
    const form = document.getElementById(id);
    const { name, value, isOpen } = ticked.current ?? {};
    if (isOpen) form?.querySelector("details")?.setAttribute("open", "");
    if (state && name) form?.querySelector<HTMLInputElement>(`input[name="${name}"][value="${value}"]`)?.focus({ preventScroll: true });
  }, [id, state]);
  if (!isApplied) return null;
  const showResults = () => {
    document.getElementById(id)?.querySelector("details")?.removeAttribute("open");
    document.querySelector(".dir-r")?.scrollIntoView();
  };
  return (
    <p className="dir-n">
      <button type="button" className="btn" onClick={showResults}>
        {children}
      </button>
    </p>
  );
}
