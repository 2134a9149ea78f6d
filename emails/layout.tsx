import { Body, Column, Container, Head, Heading, Hr, Html, Preview, Row, Section, Text } from "@react-email/components";
import type { ReactNode } from "react";
import { CHAIN } from "#lib/format/colours";
import { Action } from "./action.tsx";
import type { Letter } from "./letter.ts";
import { look, MAIL_STYLES } from "./look.ts";
import { Unbroken } from "./unbroken.tsx";

const Chain = () => (
  <Section>
    <Row>
      {CHAIN.map((colour, n) => (
        <Column key={colour} className={`link${n}`} style={{ ...look.link, backgroundColor: colour }}>
          {"\u00a0"}
        </Column>
      ))}
    </Row>
  </Section>
);

const Facts = ({ facts, reference }: Pick<Letter, "facts" | "reference">) => (
  <table role="presentation" width="100%" cellPadding={0} cellSpacing={0}>
    <tbody>
      {facts.map(({ label, value, strong }) => (
        <tr key={label}>
          <td className="label muted" style={look.label}>
            {label}
          </td>
          <td className={strong ? "value strong" : "value"} style={strong ? look.strong : look.value}>
            <Unbroken text={value} reference={reference} />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

/** The one sheet of every mail: the chain, the fact, what to do, what it is about, why it came. */
export const Layout = ({
  locale,
  cluster,
  subject,
  heading,
  reference,
  preview,
  hello,
  paragraphs,
  quote,
  button,
  facts,
  drawn = "sent",
  before,
  ...foot
}: Letter & { drawn?: keyof typeof MAIL_STYLES; before?: ReactNode }) => (
  <Html lang={locale}>
    <Head>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="format-detection" content="telephone=no, date=no, address=no" />
      <meta name="color-scheme" content={MAIL_STYLES[drawn].scheme} />
      <title>{subject}</title>
      <style>{MAIL_STYLES[drawn].css}</style>
    </Head>
    {before}
    <Preview>{preview}</Preview>
    <Body style={look.body}>
      <Container className="sheet" style={look.sheet}>
        <Chain />
        <Section className="sheet-inner" style={look.inner}>
          <Text style={look.cluster}>{cluster}</Text>
          <Heading as="h1" className="heading" style={look.heading}>
            <Unbroken text={heading} reference={reference} />
          </Heading>
          <Text style={look.text}>{hello}</Text>
          {paragraphs.map((paragraph) => (
            <Text key={paragraph} style={look.text}>
              <Unbroken text={paragraph} reference={reference} />
            </Text>
          ))}
          {quote && (
            <>
              <Text style={look.text}>{quote.label}</Text>
              <Text className="quote" style={look.quote}>
                {quote.text}
              </Text>
            </>
          )}
          {button && <Action {...button} />}
          <Facts facts={facts} reference={reference} />
          <Hr style={look.foot} />
          <Text className="muted" style={look.small}>
            {foot.reason} {foot.answer}
          </Text>
          {foot.links.map(({ label, href }) => (
            <Text key={href} className="muted" style={look.footLine}>
              <a href={href} style={look.footLink}>
                {label}
              </a>
            </Text>
          ))}
          <Text className="muted" style={look.footLine}>
            {cluster}
          </Text>
        </Section>
      </Container>
    </Body>
  </Html>
);
