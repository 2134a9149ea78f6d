import { ADVANCED_THERAPIES, CHAMPIONS, PROJECTS, STANDING_OUT } from "#domain/insight/cluster-facts";
import { namedPages } from "#domain/insight/named-pages";
import { requestContext } from "#lib/requests/request-context";

/** The pages of the organisations and projects that this page names. */
export const load = async () =>
  namedPages(await requestContext(), {
    organisations: [...new Set<string>([...CHAMPIONS.map(({ name }) => name), ...STANDING_OUT, ...ADVANCED_THERAPIES, "Osakidetza"])],
    consortia: PROJECTS.map(({ name }) => name),
  });
