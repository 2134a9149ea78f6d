import { Icon } from "#components/ui/icon";

/** One check in words; the sign beside it says the same. */
export const CheckLine = ({ look, text }: { look: boolean; text: string }) => (
  <span className={look ? "ck look" : "ck pass"}>
    <Icon name={look ? "triangle-exclamation-point" : "check"} size={14} />
    <span title={text}>{text}</span>
  </span>
);
