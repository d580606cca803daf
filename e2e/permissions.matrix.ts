import type { Person } from './desk.ts'

/*
 * Who may call what: every server action and every route of the desk. An action that is missing here fails the tests, and
 * so does a line for one that is gone.
 */

export type Caller = Person | 'nobody'

/** What stands ready for the calls: a reporter's own draft in the city section, a picture of the reporter's. */
export interface Ready {
  draft: number
  picture: number
}

export interface Call {
  /** What it is called with. Well-formed where only a row can decide, and never such that anything is changed. */
  input: (ready: Ready) => unknown
  may: readonly Caller[]
  /** It reads a form. */
  form?: 'alone' | 'after what was answered before'
  /** It would end what other tests are doing: only those who may not are sent. */
  isDisruptive?: true
}

const NOBODY_TOO: readonly Caller[] = [
  'nobody',
  'reporter',
  'desk-editor',
  'sport-editor',
  'copy-editor',
  'photo-editor',
  'editor-in-chief',
  'administrator',
]
const STAFF = NOBODY_TOO.slice(1)
const CHIEFS: readonly Caller[] = ['editor-in-chief', 'administrator']
/** Whoever minds the language. */
const LANGUAGE: readonly Caller[] = ['copy-editor', ...CHIEFS]
const ADMINISTRATORS: readonly Caller[] = ['administrator']
/** Whoever answers for the city section. */
const CITY: readonly Caller[] = ['desk-editor', ...CHIEFS]
const WRITER_AND_CITY: readonly Caller[] = ['reporter', ...CITY]
/** Whoever may see every picture's words changed, besides whoever brought it. */
const PICTURES: readonly Caller[] = ['desk-editor', 'sport-editor', 'photo-editor', ...CHIEFS]

/** Whoever may show the story to people without an account. */
const PREVIEWERS: readonly Caller[] = ['copy-editor', ...WRITER_AND_CITY]

/** Nothing is changed by what is not well-formed; those who may learn that it is not, the others that they may not. */
const nothing = () => ({})
/** No story has been moved this often: whoever may is told that somebody was first. */
const OTHER_VERSION = 999_999
const move =
  (action: string, more: object = {}) =>
  ({ draft }: Ready) => ({ id: draft, action, version: OTHER_VERSION, ...more })

const only = (may: readonly Caller[], input: Call['input'] = nothing): Call[] => [{ input, may }]

/** An action that reads a form, open to all: it lets nobody in by itself. */
const form: Call[] = [{ input: nothing, may: NOBODY_TOO, form: 'after what was answered before' }]

const SHELL = 'app/(desk)/desk/(shell)'
const OUTSIDE = 'app/(desk)/desk/(signed-out)'

export const ACTIONS: Record<string, Call[]> = {
  'app/(desk)/desk/actions.ts#chooseLanguageAction': only(STAFF),
  'app/(desk)/desk/actions.ts#signOutAction': [{ input: nothing, may: NOBODY_TOO, isDisruptive: true }],

  [`${SHELL}/stories/actions.ts#createStoryAction`]: only(STAFF),
  [`${SHELL}/stories/actions.ts#clearAlarmAction`]: only(['desk-editor', 'sport-editor', ...CHIEFS], () => ({
    id: OTHER_VERSION,
  })),
  [`${SHELL}/stories/actions.ts#saveViewAction`]: only(STAFF),
  [`${SHELL}/stories/actions.ts#changeViewAction`]: only(STAFF),
  [`${SHELL}/stories/actions.ts#forgetViewAction`]: only(STAFF),

  [`${SHELL}/stories/[id]/address-actions.ts#loadStoryAddressAction`]: only(STAFF, ({ draft }) => ({ id: draft })),
  [`${SHELL}/stories/[id]/address-actions.ts#changeSlugAction`]: only(CITY, ({ draft }) => ({
    id: draft,
    version: OTHER_VERSION,
    slug: 'x',
  })),
  [`${SHELL}/stories/[id]/workflow-actions.ts#moveStoryAction`]: [
    { input: move('submit'), may: WRITER_AND_CITY },
    { input: move('return', { reason: '-' }), may: CITY },
    { input: move('publish'), may: CITY },
    { input: move('publish-now'), may: CITY },
    { input: move('correct'), may: CITY },
    { input: move('unpublish', { reason: '-' }), may: CITY },
    // A reporter throws away only what the reporter began.
    { input: move('spike'), may: CITY },
    { input: move('kill', { reason: '-' }), may: CHIEFS },
    { input: move('revive', { reason: '-' }), may: CHIEFS },
    { input: move('clear'), may: CHIEFS },
    { input: move('approve'), may: ['desk-editor', 'copy-editor', ...CHIEFS] },
  ],
  [`${SHELL}/stories/[id]/workflow-actions.ts#assignStoryAction`]: only(CITY, ({ draft }) => ({
    id: draft,
    userId: 'nobody-of-this-name',
  })),
  [`${SHELL}/stories/[id]/workflow-actions.ts#listAssigneesAction`]: only(CITY, ({ draft }) => ({ id: draft })),

  [`${SHELL}/stories/[id]/preview-actions.ts#listPreviewLinksAction`]: only(STAFF, ({ draft }) => ({ id: draft })),
  [`${SHELL}/stories/[id]/preview-actions.ts#createPreviewLinkAction`]: only(PREVIEWERS, ({ draft }) => ({
    id: draft,
    days: 1,
  })),
  [`${SHELL}/stories/[id]/preview-actions.ts#revokePreviewLinkAction`]: only(PREVIEWERS, ({ draft }) => ({
    id: draft,
    linkId: OTHER_VERSION,
  })),
  // What a mark leaves behind is a line of the draft that is made for these calls.
  [`${SHELL}/stories/[id]/copy-actions.ts#ignoreInStoryAction`]: only(WRITER_AND_CITY, ({ draft }) => ({
    articleId: draft,
    ruleId: 'spaces',
    text: '--',
  })),
  [`${SHELL}/stories/[id]/copy-actions.ts#unignoreInStoryAction`]: only(WRITER_AND_CITY, ({ draft }) => ({
    articleId: draft,
    ruleId: 'spaces',
    text: '---',
  })),
  [`${SHELL}/stories/[id]/revisions/actions.ts#restoreRevisionAction`]: only(WRITER_AND_CITY, ({ draft }) => ({
    id: draft,
    revisionId: OTHER_VERSION,
  })),

  [`${SHELL}/account/actions.ts#saveProfileAction`]: only(STAFF),
  [`${SHELL}/account/actions.ts#changePasswordAction`]: only(STAFF),
  [`${SHELL}/account/actions.ts#turnOffSecondFactorAction`]: only(STAFF),
  [`${SHELL}/account/actions.ts#renewBackupCodesAction`]: only(STAFF),
  [`${SHELL}/account/actions.ts#endSessionAction`]: only(STAFF),
  [`${SHELL}/account/actions.ts#endOtherSessionsAction`]: [{ input: nothing, may: STAFF, isDisruptive: true }],

  [`${SHELL}/manage/sections/actions.ts#addSectionAction`]: only(CHIEFS),
  [`${SHELL}/manage/sections/actions.ts#editSectionAction`]: only(CHIEFS),
  [`${SHELL}/manage/sections/actions.ts#orderSectionsAction`]: only(CHIEFS),
  [`${SHELL}/manage/sections/actions.ts#removeSectionAction`]: only(CHIEFS),
  [`${SHELL}/manage/settings/actions.ts#savePublicationAction`]: only(CHIEFS),
  [`${SHELL}/manage/discovery/actions.ts#saveDiscoveryAction`]: only(CHIEFS),
  [`${SHELL}/manage/discovery/actions.ts#retellAnnouncementAction`]: only(CHIEFS),
  [`${SHELL}/manage/masthead/actions.ts#addOfficeAction`]: only(CHIEFS),
  [`${SHELL}/manage/masthead/actions.ts#editOfficeAction`]: only(CHIEFS),
  [`${SHELL}/manage/masthead/actions.ts#orderOfficesAction`]: only(CHIEFS),
  [`${SHELL}/manage/masthead/actions.ts#removeOfficeAction`]: only(CHIEFS),
  [`${SHELL}/manage/masthead/actions.ts#addTermAction`]: only(CHIEFS),
  [`${SHELL}/manage/masthead/actions.ts#editTermAction`]: only(CHIEFS),
  [`${SHELL}/manage/masthead/actions.ts#removeTermAction`]: only(CHIEFS),
  [`${SHELL}/manage/redirects/actions.ts#addRuleAction`]: only(CHIEFS),
  [`${SHELL}/manage/redirects/actions.ts#editRuleAction`]: only(CHIEFS),
  [`${SHELL}/manage/redirects/actions.ts#removeRuleAction`]: only(CHIEFS),
  [`${SHELL}/manage/redirects/actions.ts#orderPatternsAction`]: only(CHIEFS),
  [`${SHELL}/manage/redirects/actions.ts#setOldSiteAction`]: only(CHIEFS),
  [`${SHELL}/manage/redirects/actions.ts#tryAddressAction`]: only(CHIEFS),
  [`${SHELL}/manage/redirects/actions.ts#tryRuleAction`]: only(CHIEFS),
  [`${SHELL}/manage/feeds/actions.ts#addFeedAction`]: only(CHIEFS),
  [`${SHELL}/manage/feeds/actions.ts#editFeedAction`]: only(CHIEFS),
  [`${SHELL}/manage/feeds/actions.ts#pauseFeedAction`]: only(CHIEFS),
  [`${SHELL}/manage/feeds/actions.ts#renewFeedAction`]: only(CHIEFS),
  [`${SHELL}/manage/feeds/actions.ts#removeFeedAction`]: only(CHIEFS),
  [`${SHELL}/manage/pages/actions.ts#addStaticPageAction`]: only(CHIEFS),
  [`${SHELL}/manage/pages/actions.ts#saveStaticPageAction`]: only(CHIEFS),
  [`${SHELL}/manage/tags/actions.ts#editTagAction`]: only(CHIEFS),
  [`${SHELL}/manage/tags/actions.ts#mergeTagsAction`]: only(CHIEFS),
  [`${SHELL}/manage/tags/actions.ts#removeTagAction`]: only(CHIEFS),
  [`${SHELL}/manage/copy/actions.ts#saveHouseStyleAction`]: only(LANGUAGE),
  [`${SHELL}/manage/copy/actions.ts#addCopyWordAction`]: only(LANGUAGE),
  [`${SHELL}/manage/copy/actions.ts#addCopyWordsAction`]: only(LANGUAGE),
  [`${SHELL}/manage/copy/actions.ts#removeCopyWordAction`]: only(LANGUAGE),
  [`${SHELL}/manage/synonyms/actions.ts#addSynonymsAction`]: only(LANGUAGE),
  [`${SHELL}/manage/synonyms/actions.ts#editSynonymsAction`]: only(LANGUAGE),
  [`${SHELL}/manage/synonyms/actions.ts#removeSynonymsAction`]: only(LANGUAGE),
  [`${SHELL}/manage/synonyms/actions.ts#addUsualSynonymsAction`]: only(LANGUAGE, () => ({ how: 'not at all' })),
  [`${SHELL}/manage/synonyms/actions.ts#weighSynonymsAction`]: only(LANGUAGE),
  [`${SHELL}/manage/people/actions.ts#addPersonAction`]: only(CHIEFS),
  [`${SHELL}/manage/people/actions.ts#editPersonAction`]: only(CHIEFS),
  [`${SHELL}/manage/people/actions.ts#mergePeopleAction`]: only(CHIEFS),
  [`${SHELL}/front/actions.ts#saveFrontOrderAction`]: only(CHIEFS),
  [`${SHELL}/front/actions.ts#findFrontStoriesAction`]: only(CHIEFS),

  [`${SHELL}/staff/actions.ts#inviteAction`]: only(ADMINISTRATORS),
  [`${SHELL}/staff/actions.ts#renewInvitationAction`]: only(ADMINISTRATORS),
  [`${SHELL}/staff/actions.ts#revokeInvitationAction`]: only(ADMINISTRATORS),
  [`${SHELL}/staff/actions.ts#changeMemberAction`]: only(ADMINISTRATORS),
  [`${SHELL}/staff/actions.ts#banMemberAction`]: only(ADMINISTRATORS),
  [`${SHELL}/staff/actions.ts#unbanMemberAction`]: only(ADMINISTRATORS),
  [`${SHELL}/staff/actions.ts#resetSecondFactorAction`]: only(ADMINISTRATORS),
  [`${SHELL}/staff/actions.ts#sendResetAction`]: only(ADMINISTRATORS),
  [`${SHELL}/staff/mail/actions.ts#resendMailAction`]: only(ADMINISTRATORS),

  [`${OUTSIDE}/actions.ts#switchLanguageAction`]: only(NOBODY_TOO),
  [`${OUTSIDE}/account/second-factor-setup/actions.ts#beginSecondFactorAction`]: only(STAFF),
  [`${OUTSIDE}/account/second-factor-setup/actions.ts#confirmSecondFactorAction`]: only(STAFF),
  [`${OUTSIDE}/sign-in/actions.ts#signInAction`]: form,
  [`${OUTSIDE}/sign-in/actions.ts#signInAsSampleAction`]: [{ input: nothing, may: NOBODY_TOO, form: 'alone' }],
  [`${OUTSIDE}/sign-in/second-factor/actions.ts#passSecondFactorAction`]: form,
  [`${OUTSIDE}/invitation/[token]/actions.ts#acceptInvitationAction`]: form,
  [`${OUTSIDE}/reset/actions.ts#requestResetAction`]: form,
  [`${OUTSIDE}/reset/[token]/actions.ts#setPasswordAction`]: form,
}

const API = 'app/(desk)/desk/api'

/** Feeds stand beside every listing, and behind the secrets of partners: nobody is asked who they are. */
const FEEDS = ['', '[name]/', '[name]/[entry]/', 'topic/[slug]/', 'person/[slug]/', 'partner/[token]/'].flatMap(
  (place) =>
    ['feed.xml', 'atom.xml', 'feed.json'].map((file) => [`app/(paper)/${place}${file}/route.ts#GET`, only(NOBODY_TOO)]),
)

/** By file and method; `[id]` stands for the draft, or for the picture under `media`. */
export const ROUTES: Record<string, Call[]> = {
  ...Object.fromEntries(FEEDS),
  'app/(paper)/.well-known/security.txt/route.ts#GET': only(NOBODY_TOO),
  'app/(paper)/ads.txt/route.ts#GET': only(NOBODY_TOO),
  'app/(paper)/humans.txt/route.ts#GET': only(NOBODY_TOO),
  'app/(paper)/llms.txt/route.ts#GET': only(NOBODY_TOO),
  'app/(paper)/manifest.webmanifest/route.ts#GET': only(NOBODY_TOO),
  'app/(paper)/robots.txt/route.ts#GET': only(NOBODY_TOO),
  'app/(paper)/security.txt/route.ts#GET': only(NOBODY_TOO),
  'app/(paper)/share/[file]/route.ts#GET': only(NOBODY_TOO),
  'app/(paper)/sitemap.xml/route.ts#GET': only(NOBODY_TOO),
  'app/(paper)/sitemaps/[file]/route.ts#GET': only(NOBODY_TOO),
  'app/(paper)/sitemaps/key/[key]/route.ts#GET': only(NOBODY_TOO),
  [`${API}/palette/route.ts#GET`]: only(STAFF),
  [`${API}/pulse/route.ts#GET`]: only(STAFF),
  'app/(paper)/suggest/route.ts#GET': only(NOBODY_TOO),
  [`${API}/suggest/route.ts#GET`]: only(STAFF),
  [`${API}/stories/[id]/card/route.ts#GET`]: only(STAFF),
  [`${API}/stories/[id]/draft/route.ts#GET`]: only(STAFF.filter((caller) => caller !== 'nobody')),
  [`${API}/stories/[id]/draft/route.ts#PUT`]: only(WRITER_AND_CITY, () => ({
    version: 0,
    base: { kicker: '' },
    mine: { kicker: 'إشارة' },
  })),
  [`${API}/stories/[id]/presence/route.ts#POST`]: only(STAFF, () => ({ tab: 'a-tab', place: null })),
  [`${API}/redirects/route.ts#GET`]: only(CHIEFS),
  [`${API}/redirects/route.ts#POST`]: only(CHIEFS),
  [`${API}/media/route.ts#GET`]: only(STAFF),
  [`${API}/media/route.ts#POST`]: only(STAFF),
  [`${API}/media/[id]/route.ts#PATCH`]: only(['reporter', ...PICTURES]),
  [`${API}/media/[id]/focal/route.ts#PUT`]: only(['reporter', ...PICTURES], () => ({ x: 0.5, y: 0.5 })),
}
