import type { Locale } from "#domain/kernel/state";

/** What the rows of a file are. */
type ImportOf = "organisations" | "people" | "calls";
/** Which letter of commitment: an earlier version, and the copy that a partner signed, by its slug; `done`: what was just done. */
type LetterShown = { version?: number; of?: string; done?: "signed" };
const letterQuery = ({ version, of, done }: LetterShown) => {
  const query = new URLSearchParams({ ...(version && { version: String(version) }), ...(of && { of }), ...(done && { done }) });
  return query.size > 0 ? `?${query}` : "";
};

/** Every address of the portal, in one language. They stay stable: emails and bookmarks hold them. */
export const paths = (locale: Locale) => {
  const at = (path: string) => `/${locale}${path}`;
  return {
    home: () => at(""),
    about: () => at("/about"),
    privacy: () => at("/privacy"),
    accessibility: () => at("/accessibility"),
    /** What programs may read of the portal. */
    developers: () => at("/developers"),
    help: () => at("/help"),
    /** A chapter of the staff's handbook. */
    handbook: (chapter: string) => at(`/help/${chapter}`),
    apply: () => at("/apply"),
    applySent: (reference: string) => at(`/apply/sent?reference=${encodeURIComponent(reference)}`),
    applyConfirm: (token: string) => at(`/apply/confirm/${token}`),
    /** A collaborator's way into one application. */
    applyJoin: (token: string) => at(`/apply/join/${token}`),
    applyJoined: () => at("/apply/join"),
    applyCollaborators: (reference: string) => at(`/apply/tasks/${encodeURIComponent(reference)}/colleagues`),
    applyLink: (token: string) => at(`/apply/link/${token}`),
    applyConfirmed: () => at("/apply/confirm"),
    applyLinkOpened: () => at("/apply/link"),
    applyLinkRequest: () => at("/apply/link/request"),
    /** After a link was asked for; `reference` is only repeated, whether there is such an application or not. */
    applyLinkRequested: (reference?: string) =>
      at(`/apply/link/requested${reference ? `?reference=${encodeURIComponent(reference)}` : ""}`),
    applyStatus: (reference: string) => at(`/apply/status/${encodeURIComponent(reference)}`),
    /** The task list of a draft; `done` says what was just done. */
    applyTasks: (reference: string, done?: "saved") => at(`/apply/tasks/${encodeURIComponent(reference)}${done ? `?done=${done}` : ""}`),
    applyKind: (reference: string, from?: "check") =>
      at(`/apply/tasks/${encodeURIComponent(reference)}/kind${from ? `?from=${from}` : ""}`),
    applyQuestion: (reference: string, page: string, from?: "check") =>
      at(`/apply/tasks/${encodeURIComponent(reference)}/question/${page}${from ? `?from=${from}` : ""}`),
    applyCheck: (reference: string) => at(`/apply/tasks/${encodeURIComponent(reference)}/check`),
    applyDone: (reference: string) => at(`/apply/tasks/${encodeURIComponent(reference)}/done`),
    applyCopy: (reference: string) => at(`/apply/tasks/${encodeURIComponent(reference)}/copy`),
    /** What a member is asked about an applicant that named it. */
    memberReference: (token: string) => at(`/references/${token}`),
    memberReferenceThanks: () => at("/references/thanks"),
    applyDeleted: () => at("/apply/deleted"),
    signIn: (returnTo?: string) => at(`/sign-in${returnTo ? `?returnTo=${encodeURIComponent(returnTo)}` : ""}`),
    /** Where a file of an application is sent to and handed out from. */
    applyDocuments: (reference: string) => at(`/apply/documents/${encodeURIComponent(reference)}`),
    applyDocument: (reference: string, document: string) => at(`/apply/documents/${encodeURIComponent(reference)}/${document}`),
    signInConfirm: (token: string) => at(`/sign-in/confirm/${token}`),
    signInRequest: () => at("/sign-in/request"),
    signInSent: () => at("/sign-in/sent"),
    signInRenew: () => at("/sign-in/renew"),
    signInRedeem: () => at("/sign-in/redeem"),
    signOut: () => at("/sign-out"),
    stepUp: (returnTo?: string) => at(`/step-up${returnTo ? `?returnTo=${encodeURIComponent(returnTo)}` : ""}`),
    stepUpDone: () => at("/step-up/done"),
    stepUpRequest: () => at("/step-up/request"),
    invitationAccept: () => at("/invitations/accept"),
    invitationRenew: () => at("/invitations/renew"),
    setup: (token: string) => at(`/setup/${token}`),
    invitation: (token: string) => at(`/invitations/${token}`),
    directory: () => at("/directory"),
    /** The searches that somebody saved; `done` says what was just done. */
    savedSearches: (done?: string) => at(`/searches${done ? `?done=${done}` : ""}`),
    /** Leads to the directory in the state that was saved. */
    savedSearch: (id: string) => at(`/searches/${id}`),
    /** Where emails about searches are stopped: the page, what it posts to, what follows, and what mail programs post to (RFC 8058). */
    searchStop: (code: string) => at(`/searches/stop/${code}`),
    searchStopConfirm: () => at("/searches/stop"),
    searchStopThanks: () => at("/searches/stop/thanks"),
    searchStopOneClick: (code: string) => at(`/searches/stop/${code}/one-click`),
    directoryExport: () => at("/directory/export"),
    /** Organisations of the directory side by side. */
    compare: (slugs: string[]) =>
      at(`/directory/compare${slugs.length > 0 ? `?${slugs.map((slug) => `of=${encodeURIComponent(slug)}`).join("&")}` : ""}`),
    organisationLogo: (slug: string, version: string) => at(`/organisations/${slug}/logo?v=${version}`),
    /** Back to the logo's form, which says why the file was refused. */
    profileRefused: (organisation: string, once: string) => at(`/profile?organisation=${organisation}&refused=${once}`),
    profileHistory: (organisation: string, done?: string) =>
      at(`/profile/history?organisation=${organisation}${done ? `&done=${done}` : ""}`),
    /** The capabilities in the editor of the profile. */
    profileCapabilities: (organisation: string, done?: string) =>
      at(`/profile?organisation=${organisation}${done ? `&done=${done}` : ""}#capabilities`),
    /** One capability, or a new one. */
    profileCapability: (organisation: string, capabilityId = "new") =>
      at(`/profile/capabilities/${capabilityId}?organisation=${organisation}`),
    profileUnits: (organisation: string, done?: "added" | "edited" | "removed") =>
      at(`/profile/units?organisation=${organisation}${done ? `&done=${done}` : ""}`),
    /** Who owns an organisation, and how large it is. */
    profileOwnership: (organisation: string, done?: "stated" | "added" | "removed") =>
      at(`/profile/ownership?organisation=${organisation}${done ? `&done=${done}` : ""}`),
    /** What the mail asks that wants a section of a profile confirmed. */
    stillRight: (token: string) => at(`/still-right/${token}`),
    stillRightConfirm: () => at("/still-right/confirm"),
    stillRightThanks: () => at("/still-right/thanks"),
    profileLogo: (slug: string) => at(`/profile/logo/${slug}`),
    organisation: (slug: string) => at(`/organisations/${slug}`),
    /** Its page as another kind of reader gets it. */
    organisationAs: (slug: string, reader: string) => at(`/organisations/${slug}?as=${reader}`),
    organisationDone: (slug: string, done: "followed" | "unfollowed") => at(`/organisations/${slug}?done=${done}`),
    organisationWrite: (slug: string) => at(`/organisations/${slug}/write`),
    /** Where somebody asks to act for it. */
    organisationJoin: (slug: string) => at(`/organisations/${slug}/join`),
    /** A request as whoever asked sees it; what it posts to; and what owners and admins answer from their email. */
    joinRequest: (token: string) => at(`/join-requests/${token}`),
    joinConfirm: () => at("/join-requests/confirm"),
    joinWithdraw: () => at("/join-requests/withdraw"),
    joinAnswer: (token: string) => at(`/join-requests/answer/${token}`),
    joinAnswered: () => at("/join-requests/answer"),
    messages: () => at("/messages"),
    message: (id: string, done?: "sent") => at(`/messages/${id}${done ? `?done=${done}` : ""}`),
    organisationCard: (slug: string) => at(`/organisations/${slug}/vcard`),
    /** Its page as a PDF of one page. */
    organisationSheet: (slug: string) => at(`/organisations/${slug}/pdf`),
    consortia: () => at("/consortia"),
    consortium: (slug: string) => at(`/consortia/${slug}`),
    /** `call`: the one that it would answer. */
    consortiumNew: (call?: string) => at(`/consortia/new${call ? `?call=${encodeURIComponent(call)}` : ""}`),
    /** `as`: the one of the reader's organisations that asks. */
    consortiumMembership: (slug: string, as?: string) => at(`/consortia/${slug}/membership${as ? `?as=${encodeURIComponent(as)}` : ""}`),
    /** `to`: the slug of the member to invite. */
    consortiumInvitations: (slug: string, to?: string) => at(`/consortia/${slug}/invitations${to ? `?to=${encodeURIComponent(to)}` : ""}`),
    /** The overview of what only its partners see; the other pages of the workspace follow. */
    consortiumWorkspace: (slug: string) => at(`/consortia/${slug}/workspace`),
    consortiumPartners: (slug: string) => at(`/consortia/${slug}/partners`),
    consortiumRequests: (slug: string) => at(`/consortia/${slug}/requests`),
    consortiumEligibility: (slug: string) => at(`/consortia/${slug}/eligibility`),
    consortiumCommitments: (slug: string) => at(`/consortia/${slug}/commitments`),
    consortiumDiscussion: (slug: string) => at(`/consortia/${slug}/discussion`),
    /** Where somebody chooses which emails they get about it. */
    consortiumDiscussionEmails: (slug: string) => at(`/consortia/${slug}/discussion#emails`),
    /** A thread, on its newest page unless `page` names another; `message`: the one to which the browser goes. */
    consortiumThread: (slug: string, id: string, { page, message }: { page?: number; message?: string } = {}) =>
      at(`/consortia/${slug}/discussion/${id}${page ? `?page=${page}` : ""}${message ? `#${message}` : ""}`),
    /** The documents of a consortium. */
    consortiumDocuments: (slug: string) => at(`/consortia/${slug}/documents`),
    /** Where a file is sent to, and where one is handed out. */
    consortiumUpload: (slug: string) => at(`/consortia/${slug}/documents/file`),
    consortiumFile: (slug: string, versionId: string) => at(`/consortia/${slug}/documents/${versionId}`),
    consortiumMeetings: (slug: string) => at(`/consortia/${slug}/meetings`),
    /** A meeting whose time is chosen, as a file for calendars. */
    firstMeetingFile: (slug: string, requestId: string) => at(`/consortia/${slug}/first-meeting/${requestId}`),
    consortiumMeetingFile: (slug: string, meetingId: string) => at(`/consortia/${slug}/meetings/${meetingId}`),
    consortiumResult: (slug: string) => at(`/consortia/${slug}/result`),
    consortiumHistory: (slug: string) => at(`/consortia/${slug}/history`),
    /** `done` says what was just done. */
    calls: (done?: "feedDeleted") => at(`/calls${done ? `?done=${done}` : ""}`),
    call: (slug: string) => at(`/calls/${slug}`),
    /** Somebody's own calls as a calendar, which needs no sign-in. */
    callFeed: (token: string) => at(`/calls/feed/${token}`),
    /** Its deadlines as a file for calendars. */
    callCalendar: (slug: string) => at(`/calls/${slug}/calendar`),
    /** The letter of commitment: one version, and the copy that a partner signed. */
    consortiumLetter: (slug: string, shown: LetterShown = {}) => at(`/consortia/${slug}/letter${letterQuery(shown)}`),
    consortiumLetterFile: (slug: string, file: "pdf" | "docx", shown: LetterShown = {}) =>
      at(`/consortia/${slug}/letter/${file}${letterQuery(shown)}`),
    /** What a proposal says of a partner, by the slug of its organisation. */
    consortiumSheet: (slug: string, partner: string) => at(`/consortia/${slug}/sheets/${partner}`),
    consortiumSheetFile: (slug: string, partner: string, file: "pdf" | "docx") => at(`/consortia/${slug}/sheets/${partner}/${file}`),
    consortiumReadiness: (slug: string) => at(`/consortia/${slug}/readiness`),
    consortiumReadinessCalendar: (slug: string) => at(`/consortia/${slug}/readiness/calendar`),
    consortiumPlan: (slug: string) => at(`/consortia/${slug}/plan`),
    consortiumPlanFile: (slug: string, format: "csv" | "xlsx") => at(`/consortia/${slug}/plan/${format}`),
    consortiumBudget: (slug: string) => at(`/consortia/${slug}/budget`),
    consortiumBudgetFile: (slug: string, format: "csv" | "xlsx") => at(`/consortia/${slug}/budget/${format}`),
    consortiumLedger: (slug: string) => at(`/consortia/${slug}/workspace/ledger`),
    desk: (organisation?: string) => at(`/desk${organisation ? `?organisation=${organisation}` : ""}`),
    /** Of one organisation, where the person acts for several; `done` says what was just done. */
    profile: (organisation?: string, done?: string) =>
      at(`/profile${organisation ? `?organisation=${organisation}${done ? `&done=${done}` : ""}` : ""}`),
    people: (organisation?: string, done?: string) => {
      const query = new URLSearchParams({ ...(organisation && { organisation }), ...(done && { done }) });
      return at(`/people${query.size > 0 ? `?${query}` : ""}`);
    },
    colleague: (personId: string, organisation: string) => at(`/people/${personId}?organisation=${organisation}`),
    /** What the portal holds about the reader, as a file. */
    accountCopy: (format: "csv" | "json") => at(`/account/copy/${format}`),
    account: (organisation?: string) => at(`/account${organisation ? `?organisation=${organisation}` : ""}`),
    staff: () => at("/staff"),
    staffSearch: () => at("/staff/search"),
    /** The same for scripts. */
    staffSearchResults: () => at("/staff/search/results"),
    staffApplications: () => at("/staff/applications"),
    staffApplication: (id: string) => at(`/staff/applications/${id}`),
    staffDocument: (id: string, document: string) => at(`/staff/applications/${id}/documents/${document}`),
    /** The application's page with one of its documents beside the answers. */
    staffDocumentBeside: (id: string, document: string) => at(`/staff/applications/${id}?document=${document}#document`),
    staffDocumentFramed: (id: string, document: string, format: "pdf" | "picture") =>
      at(`/staff/applications/${id}/documents/${document}/${format}`),
    staffDecision: (id: string) => at(`/staff/applications/${id}/decision`),
    staffDecisionPreview: (id: string, step: string) => at(`/staff/applications/${id}/decision/preview?step=${step}`),
    staffLetters: (letter?: string, language?: string) =>
      at(`/staff/settings/letters${letter ? `?letter=${letter}&language=${language}` : ""}`),
    staffLetterPreview: (letter: string, language: string) => at(`/staff/settings/letters/preview?letter=${letter}&language=${language}`),
    staffTexts: () => at("/staff/settings/texts"),
    staffWatchedWords: () => at("/staff/settings/watched-words"),
    staffSettings: () => at("/staff/settings"),
    staffAddKind: () => at("/staff/settings/kinds/add"),
    /** The name of a kind of the cluster's own. */
    staffKind: (kind: string) => at(`/staff/settings/kinds/${kind}`),
    staffQuestions: (kind: string, section?: string) => at(`/staff/settings/questions/${kind}${section ? `?section=${section}` : ""}`),
    /** `find`: what the list beside it is narrowed to. */
    staffQuestion: (kind: string, question: string, find = "") =>
      at(`/staff/settings/questions/${kind}/question/${question}${find ? `?find=${encodeURIComponent(find)}` : ""}`),
    /** All that was opened, or one application or person by its id. */
    staffReadings: (subjectId?: string, page = 1) =>
      at(
        `/staff/settings/readings?${new URLSearchParams({ ...(subjectId && { of: subjectId }), ...(page > 1 && { page: String(page) }) })}`.replace(
          /\?$/,
          "",
        ),
      ),
    /** `entry`: of a list of the rules, whose names are open beside the table. */
    staffRules: (entry?: { list: string; key: string }) =>
      at(`/staff/settings/rules${entry ? `?list=${entry.list}&entry=${entry.key}` : ""}`),
    /** What the portal deletes by itself, and when. */
    staffRetention: () => at("/staff/settings/retention"),
    /** Among which levels members may choose who sees a field of their profile. */
    staffVisibility: () => at("/staff/settings/visibility"),
    staffPreview: (kind: string, page?: string) => at(`/staff/settings/questions/${kind}/preview${page ? `?page=${page}` : ""}`),
    staffMinutes: (id: string, voteId: string) => at(`/staff/applications/${id}/votes/${voteId}`),
    staffMinutesFile: (id: string, voteId: string) => at(`/staff/applications/${id}/votes/${voteId}/minutes`),
    staffOrganisations: () => at("/staff/organisations"),
    staffReportedMessage: (id: string) => at(`/staff/organisations/reported/${id}`),
    staffOrganisationHistory: (slug: string) => at(`/staff/organisations/history/${slug}`),
    /** An organisation for the office: its profile while nobody acts for it, and whom to invite to; `done` says what was just done. */
    staffProfile: (slug: string, done?: string) => at(`/staff/organisations/profile/${slug}${done ? `?done=${done}` : ""}`),
    /** Who to invite to act for an organisation, found by its name. */
    staffInvite: () => at("/staff/organisations/profile"),
    /** The email that hiding an organisation would send. */
    staffHidingPreview: (organisationId: string, language: string) =>
      at(`/staff/organisations/preview?organisation=${organisationId}&language=${language}`),
    /** Requests to act for an organisation; `done` names what was just answered. */
    staffJoinRequests: (done?: string) => at(`/staff/organisations/requests${done ? `?done=${done}` : ""}`),
    staffApplicationsExport: () => at("/staff/applications/export"),
    staffOrganisationsExport: () => at("/staff/organisations/export"),
    /** Of two organisations by their slugs, or of the first one that was chosen. */
    staffMerges: (from?: string, into?: string) =>
      at(`/staff/organisations/merge${from ? `?from=${from}${into ? `&into=${into}` : ""}` : ""}`),
    staffMerge: (mergeId: string) => at(`/staff/organisations/merge/${mergeId}`),
    /** Imports, with what the next file holds; `refused` names what was said of one that could not be read. */
    staffImports: (of: ImportOf = "organisations", refused?: string) =>
      at(
        `/staff/import${of === "organisations" ? "" : `?of=${of}`}${refused ? `${of === "organisations" ? "?" : "&"}refused=${refused}` : ""}`,
      ),
    staffImportsDone: (done: "cancelled" | "cancelling" | "forgotten") => at(`/staff/import?done=${done}`),
    staffImportFile: () => at("/staff/import/file"),
    staffImportTemplate: (of: ImportOf) => at(`/staff/import/template${of === "organisations" ? "" : `?of=${of}`}`),
    /** A page of each list of what an import created. */
    staffImportCreated: (importId: string, pages: { publish: number; invite: number }) =>
      at(`/staff/import/${importId}?publish=${pages.publish}&invite=${pages.invite}`),
    staffImport: (importId: string, step?: "columns") => at(`/staff/import/${importId}${step ? `?step=${step}` : ""}`),
    /** Rows as a file: those that are skipped, or all with something to correct. */
    staffImportRows: (importId: string, of: "skipped" | "problems") => at(`/staff/import/${importId}/rows?of=${of}`),
    staffConsortia: (view?: "waiting") => at(`/staff/consortia${view ? `?view=${view}` : ""}`),
    staffNewConsortia: () => at("/staff/settings/new-consortia"),
    /** Calls by status; `done` says how many were just published, or withdrawn. */
    staffCalls: (view?: "draft" | "published" | "withdrawn", done?: number) =>
      at(`/staff/calls${view ? `?view=${view}` : ""}${done ? `${view ? "&" : "?"}done=${done}` : ""}`),
    staffCallNew: () => at("/staff/calls/new"),
    staffCall: (slug: string) => at(`/staff/calls/${slug}`),
    /** After a step on it: what was done. */
    staffCallDone: (slug: string, done: "created" | "saved" | "published") => at(`/staff/calls/${slug}?done=${done}`),
    staffHistory: (id: string) => at(`/staff/applications/${id}/history`),
    staffHistoryFile: (id: string) => at(`/staff/applications/${id}/history/csv`),
    staffCommittee: () => at("/staff/committee"),
    staffInsight: () => at("/staff/insight"),
    /** One figure as a file: which, in which format and of which period the query says. */
    staffInsightFile: () => at("/staff/insight/file"),
    staffAudit: () => at("/staff/audit"),
    /** The audit trail as a file; its address has the filters of the page. */
    staffAuditFile: () => at("/staff/audit/csv"),
    /** `done` says what was just done. */
    staffAbsences: (done?: "ended") => at(`/staff/absences${done ? `?done=${done}` : ""}`),
    staffPeople: () => at("/staff/people"),
    staffPerson: (personId: string) => at(`/staff/people/${personId}`),
    staffPersonErase: (personId: string) => at(`/staff/people/${personId}/erase`),
  };
};

/** Opens the reader's mail program; nothing in the address can add a recipient, a subject or a text (RFC 6068). */
export const mailto = (address: string, subject?: string) =>
  `mailto:${address.split("@").map(encodeURIComponent).join("@")}${subject ? `?subject=${encodeURIComponent(subject)}` : ""}`;
