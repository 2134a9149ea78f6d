import { look } from "./look.ts";

const OPENS = /[("'«“¿¡]*$/;
const CLOSES = /^[)"'»”.,;:!?]*/;

/** A text in which a reference such as BHC-2026-7K3F-M2QX stays on one line, wherever it comes, and its brackets and stops with it. */
export function Unbroken({ text, reference }: { text: string; reference: string }) {
  const at = reference === "" ? -1 : text.indexOf(reference);
  if (at < 0) return text;
  const from = text.slice(0, at).search(OPENS);
  const rest = text.slice(at + reference.length);
  const [closing = ""] = CLOSES.exec(rest) ?? [];
  return (
    <>
      {text.slice(0, from)}
      <span style={look.unbroken}>{text.slice(from, at) + reference + closing}</span>
      <Unbroken text={rest.slice(closing.length)} reference={reference} />
    </>
  );
}
