import { Fragment } from "react";

/** An address, which breaks after its dots, hyphens and slashes where a line is too short for it, not inside a word. */
export const Breakable = ({ text }: { text: string }) =>
  text.split(/(?<=[./@_-])/).map((part, n) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of an address stay in their order.
    <Fragment key={n}>
      {n > 0 ? <wbr /> : null}
      {part}
    </Fragment>
  ));
