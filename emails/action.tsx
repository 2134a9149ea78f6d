import { Button, Link, Section, Text } from "@react-email/components";
import type { Letter } from "./letter.ts";
import { look } from "./look.ts";

/** The one thing to do, with what opening it does, and the address for where buttons do not work. */
export const Action = ({ label, href, note, copy }: NonNullable<Letter["button"]>) => (
  <Section style={look.action}>
    <Button href={href} className="button" style={look.button}>
      {label}
    </Button>
    <Text className="muted" style={look.note}>
      {note}
    </Text>
    <Text className="muted" style={look.note}>
      {copy}
      <br />
      <Link href={href} style={look.copied}>
        {href}
      </Link>
    </Text>
  </Section>
);
