import { Body, Column, Container, Head, Heading, Hr, Html, Preview, Row, Section, Text } from "@react-email/components";
import { Action } from "./action.tsx";
import type { Letter } from "./letter.ts";
import { CHAIN, look } from "./look.ts";

const Chain = () => (
  <Section>
    <Row>
      {CHAIN.map((colour) => (
        <Column key={colour} style={{ ...look.link, backgroundColor: colour }}>
          {"\u00a0"}
        </Column>
      ))}
    </Row>
  </Section>
);

const Facts = ({ facts }: Pick<Letter, "facts">) => (
  <table role="presentation" width="100%" cellPadding={0} cellSpacing={0}>
    <tbody>
      {facts.map(({ label, value }) => (
        <tr key={label}>
          <td style={look.label}>{label}</td>
          <td style={look.value}>{value}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

/** The one sheet of every mail: the chain, the fact, what to do, what it is about, why it came. */
export const Layout = ({ locale, cluster, subject, heading, preview, hello, paragraphs, quote, button, facts, reason, answer }: Letter) => (
  <Html lang={locale}>
    <Head>
      <title>{subject}</title>
    </Head>
    <Preview>{preview}</Preview>
    <Body style={look.body}>
      <Container style={look.sheet}>
        <Chain />
        <Section style={look.inner}>
          <Text style={look.cluster}>{cluster}</Text>
          <Heading as="h1" style={look.heading}>
            {heading}
          </Heading>
          <Text style={look.text}>{hello}</Text>
          {paragraphs.map((paragraph) => (
            <Text key={paragraph} style={look.text}>
              {paragraph}
            </Text>
          ))}
          {quote && (
            <>
              <Text style={look.text}>{quote.label}</Text>
              <Text style={look.quote}>{quote.text}</Text>
            </>
          )}
          {button && <Action {...button} />}
          <Facts facts={facts} />
          <Hr style={look.foot} />
          <Text style={look.small}>
            {reason} {answer}
          </Text>
        </Section>
      </Container>
    </Body>
  </Html>
);
