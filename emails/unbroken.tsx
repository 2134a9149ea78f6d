import { look } from "./look.ts";

/** A text in which a reference such as BHC-2026-7K3F-M2QX stays on one line, wherever it comes. */
export function Unbroken({ text, reference }: { text: string; reference: string }) {
  const at = reference === "" ? -1 : text.indexOf(reference);
  if (at < 0) return text;
  return (
    <>
      {text.slice(0, at)}
      <span style={look.unbroken}>{reference}</span>
      <Unbroken text={text.slice(at + reference.length)} reference={reference} />
    </>
  );
}
