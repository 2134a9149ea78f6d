import { TRLS, type Trl } from "#domain/organisations/state";

/** A technology readiness level in words, and as a bar of nine. */
export const Readiness = ({ trl, text }: { trl: Trl; text: string }) => (
  <span className="whitespace-nowrap">
    {text}
    <span className="trl" aria-hidden="true">
      {TRLS.map((level) => (
        <i key={level} className={level <= trl ? "on" : undefined} />
      ))}
    </span>
  </span>
);
