import type { CallValues } from "#components/call/call-fields";
import type { CallView } from "#domain/calls/page-view";
import { localOf } from "#domain/consortia/closing";

/** A call as the form that changes it shows it: its times on the clocks of its zone. */
export const callValues = ({ texts, deadlines, zone, opensAt, ...call }: CallView): CallValues => ({
  ...{ kind: call.kind, title: call.title, programme: call.programme, model: call.model ?? "", zone },
  ...{ action: call.action ?? "", code: call.code ?? "", partOf: call.partOf ?? "", url: call.url ?? "", rulePack: call.rulePack ?? "" },
  ...texts,
  opensOn: opensAt ? localOf(opensAt, zone).slice(0, 10) : "",
  deadlines: deadlines.map(({ at, stage, timeAssumed }) => ({ at: localOf(at, zone), stage, timeAssumed })),
  numbers: call,
  sectors: call.sectors,
  capabilities: call.areFound ? [] : call.capabilities,
  quote: call.quote ?? "",
  quoteLang: call.quoteLang ?? "",
  quoteUrl: call.quoteUrl ?? "",
  places: call.places,
  placeSectors: call.placeSectors,
});
