/**
 * What the coordinator's people can do once a partner has declined to coordinate. ask: ask another partner · nobody: no other partner could · hidden: nothing, as long as the
 * profile of their organisation is hidden · office: nothing, since its membership is not active, and the cluster's office can ask.
 */
export const AFTER_DECLINE = ["ask", "nobody", "hidden", "office"] as const;
export type AfterDecline = (typeof AFTER_DECLINE)[number];
