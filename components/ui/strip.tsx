import type { Sector } from "#domain/organisations/state";

type Props = {
  /** Where someone works. */
  on: readonly Sector[];
  /** Who is missing. */
  gaps?: readonly Sector[] | undefined;
  tall?: boolean | undefined;
  /** The same in words, "medical devices, e-health; missing: healthcare"; left out where words beside it say it already. */
  label?: string | undefined;
};

/** The value chain as seven segments, drawn by the stylesheet on one element: a list of fifty costs fifty. */
export function Strip({ on, gaps = [], tall, label }: Props) {
  const classes = `strip${tall ? " tall" : ""}${on.map((sector) => ` ${sector}`).join("")}${gaps.map((sector) => ` no-${sector}`).join("")}`;
  return label ? <span className={classes} role="img" aria-label={label} /> : <span className={classes} aria-hidden="true" />;
}
