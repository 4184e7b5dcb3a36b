import type { Call, Outcome } from '../call/call.ts';
import type { ComplaintFields } from '../complaint/complaint.ts';
import type { ComplaintReason } from '../complaint/complaintReason.ts';
import type { Complaint } from '../customer/customer.ts';
import type { DispositionName } from '../interaction/dispositionName.ts';
import type { ErrorCode } from '../lib/result.ts';
import type { Language } from '../lib/text.ts';
import type { AgentStatus, DirectoryEntry } from '../link/bridge/agents.ts';
import type { Capability } from '../link/bridge/commands.ts';
import type { PbxTrouble } from '../link/bridge/messages.ts';
import type { QueueView } from '../link/bridge/queues.ts';
import type { Region } from '../number/lineOf.ts';
import type { SiteCountry } from '../number/siteCountry.ts';
import type { PauseReason } from '../presence/pauseReason.ts';
import type { Promised, PromiseFields } from '../promise/promise.ts';
import type { Priority } from '../routing/routingRule.ts';
import type { StepView } from '../script/stepView.ts';
import type { SayPart } from '../script/stepViewSchema.ts';
import type { Account } from './account.ts';
import type { Popped } from './pop.ts';
import type { SyncState } from './syncState.ts';

export interface Profile {
  agentName: string;
  extension: string;
  language: Language;
}

export type Theme = 'light' | 'dark' | 'auto';

/** What an agent may choose to be; a reason is the key of a pause reason, or nothing. */
export interface Chosen {
  status: 'ready' | 'paused';
  reason: string | null;
}

export interface Presence {
  /** What the centre is told: what was chosen, unless a wrap-up or a missed call goes before it. */
  status: AgentStatus;
  reason: string | null;
  since: number;
  /** What the agent chose. */
  chosen: Chosen;
  /** What begins once the call in hand is closed. */
  next: Chosen | null;
}

export interface LinkHealth {
  /** `off`: this desk runs without a centre. */
  centre: 'connecting' | 'connected' | 'reconnecting' | 'refused' | 'off';
  pbx: 'up' | 'down' | 'resyncing';
  /** What keeps the telephony away, or a part of it, as far as the centre knows. */
  pbxTrouble?: PbxTrouble | null;
  latencyMs: number | null;
  /** With `refused`: what the centre does not accept. */
  refusal?: 'extension' | 'token' | null;
  since: number;
  capabilities: Capability[];
  /** How this agent is named in calls; null until the centre said so. */
  agent: string | null;
  /** Bridge clock minus desk clock, ms. */
  offsetMs: number;
  /** When the next attempt to reach the centre begins; null while one is under way, or none is needed. */
  nextTryAt?: number | null;
}

export interface Saving {
  /** Changes that are not yet on the disk. */
  unsaved: number;
  savedAt: number | null;
  /** Kept in memory and tried again; shown until it works. */
  failure: { code: ErrorCode; at: number } | null;
  /** Changes that wait for the centre. */
  outbox: number;
}

export interface DispositionChoice {
  /** 1–9, the key to press. */
  digit: number;
  key: string;
  label: string;
  needsCallback: boolean;
}

export interface ScriptOnScreen {
  scriptId: string;
  title: string;
  view: StepView;
  /** Why this script was proposed; the screen words it. */
  why: ScriptReason;
}
export type ScriptReason =
  | { code: 'queue'; queue: string }
  | { code: 'open-complaint'; ref: string }
  | { code: 'outbound' }
  | { code: 'callback' }
  | { code: 'rule'; title: string }
  | { code: 'chosen' }
  | { code: 'default' };

/** In the agent's language. */
export interface Routed {
  priority: Priority;
  /** To be read before speaking, the most important first. */
  alerts: string[];
  /** Titles of the rules that decided. */
  because: string[];
}

/** The complaint of a call, as far as it is told. */
export type CallComplaint = Complaint & ComplaintFields;

/** A call on this desk, from the first ring until its wrap-up is closed. */
export interface DeskCall {
  call: Call;
  /** Where it stands for this agent. `elsewhere`: a colleague took it. */
  place: 'ringing' | 'dialling' | 'talking' | 'wrap-up';
  /** So far only who it is; what to say and what was before follow once that is painted. False: they have followed. */
  isArriving?: boolean;
  /** For people: "Service client", "01 42 00 01 00". */
  queueLabel: string | null;
  didLabel: string | null;
  remoteLabel: string | null;
  /** "mobile · France". */
  line: { kind: 'mobile' | 'fixed' | 'other' | null; country: string | null; region?: Region | null };
  popped: Popped;
  customerId: string | null;
  script: ScriptOnScreen | null;
  /** What preset rules made of the call; null where none applied. */
  routed?: Routed | null;
  /** The words to answer with, where the proposed script begins after them; null once it has moved on. */
  greeting?: SayPart[] | null;
  /** `rev` grows with each text the desk kept. */
  notes: { text: string; rev: number; savedAt: number | null };
  promises: Promised[];
  dispositions: DispositionChoice[];
  /** In wrap-up, what was chosen there closes the call at `undoUntil`; what was chosen ahead waits for a key or the countdown. */
  disposition: { key: string; undoUntil: number } | null;
  /** The chosen disposition needs a dated callback: the call closes once a promise of kind `callback` is there. */
  awaits?: 'callback' | null;
  /** Opened in this call, or gone on with in it; the script fills it. */
  complaint?: CallComplaint | null;
  /** What the script noted that should become a promise; the form begins with it. */
  suggestedPromise?: PromiseFields | null;
  /** Set when a colleague handed the call over with its context. */
  handedOver?: { from: string; notes: string } | null;
  wrapUp: { startedAt: number; endsAt: number; extensions: number } | null;
  /** Ring received → record on the page, as the page measured it. */
  popMs: number | null;
  /** The phone began to ring at the PBX → record on the page, with the bridge's clock corrected; null where either was not seen. */
  ringToPopMs?: number | null;
}

/** A queue by the name people know it by. */
export interface QueueOnDesk extends QueueView {
  label: string;
}

/** A number that a link from outside of the desk brought. Only a person dials it. */
export interface LinkedNumber {
  id: string;
  /** As it is dialled. */
  number: string;
  /** For people. */
  label: string;
  /** To be keyed in once somebody answers. */
  extension: string | null;
  /** The foreign network in which the number makes sense, where the link named one. */
  network: string | null;
  /** Whose number it is, where that is certain: a customer, or a colleague without an id here. */
  customerId: string | null;
  name: string | null;
  /** How many people it may be, where nobody is certain. */
  possible: number;
  /** On its way; it stays for the sake of its extension, as long as the call does. */
  isDialled: boolean;
}

/** `system`: the shell can be the machine's way to open `tel:` links. `page`: only the browser can, and does not say whether it does. */
export type TelLinkChoice = { by: 'system'; isOurs: boolean } | { by: 'page' };

/** Everything main owns and the page mirrors. */
export interface DeskState {
  version: number;
  company: string;
  /** What the desk speaks now: the profile's language, or what it was started with. */
  language?: Language;
  /** How the agent wants the page to look. */
  theme?: Theme;
  /** Where the centre is at home: a number without a country comes from there. */
  country?: SiteCountry;
  /** Null until the first-run screen is done. */
  profile: Profile | null;
  presence: Presence;
  /** Why an agent may pause, in the order of the digits. */
  pauses?: readonly PauseReason[];
  /** Why customers complain, in the order people choose from. */
  complaintReasons?: readonly ComplaintReason[];
  /** How calls may end, by the kind of conversation, in the order of the digits. */
  dispositionNames?: readonly DispositionName[];
  link: LinkHealth;
  /** Which centre this desk belongs to, and who is signed in there. */
  account?: Account;
  saving: Saving;
  /** How this desk stands with what the centre keeps. */
  sync?: SyncState;
  directory: DirectoryEntry[];
  /** The queues as this agent stands to them; only where the telephony tells (capability `queues`). */
  queues?: QueueOnDesk[];
  /** The number that the last link brought, until it is dialled or put away. */
  linked?: LinkedNumber | null;
  /** What whoever works here published while the centre was away, or what it did not take. */
  publications?: WaitingPublication[];
  /** In order of arrival. */
  calls: DeskCall[];
  /** The call on the screen; the others wait visibly. */
  focus: string | null;
  /** Something that just happened and must be said once, such as a missed call or what was missed during a break. */
  notices: Notice[];
}

/** A script, or the objections, that is published once the centre is back. */
export interface WaitingPublication {
  /** Of the script. */
  id: string;
  at: number;
  /** Why the centre does not take it; null while it waits. */
  refused: ErrorCode | null;
}

/** How a call went that nobody saw here. */
export type HowItWent = Exclude<Outcome, 'answered'> | 'by-caller' | 'by-agent';

/** One call during a break of the link. */
export interface Meanwhile {
  callId: string;
  /** A name or a number; null: withheld. */
  who: string | null;
  /** `ended`: it was in this agent's hands; `rang`: only at their phone; `came`: it is on the desk now. */
  what: 'ended' | 'rang' | 'came';
  /** Null while it goes on. */
  how: HowItWent | null;
  at: number;
}

export interface Notice {
  id: string;
  at: number;
  code:
    | 'missed-call'
    | 'not-reached'
    | 'answered-elsewhere'
    | 'link-back'
    | 'not-set'
    | 'restored'
    | 'script-broken'
    | 'pauses-broken'
    | 'dispositions-broken'
    | 'routing-broken'
    | 'reasons-broken'
    /** What this agent owes a customer, in time; for `promises-due` how many at once. */
    | 'promise-due'
    | 'plan-due'
    | 'promises-due'
    /** A link was opened whose number this desk cannot read. */
    | 'link-malformed'
    | 'save-failed';
  /** A name or a number; for `not-reached` the outcome; for `restored` how many calls. */
  detail: string | null;
  callId: string | null;
  /** For what is due: the complaint it belongs to, or else the customer. */
  about?: { screen: 'complaints' | 'customers'; id: string } | null;
  /** For what is due: by when it was promised; of several the earliest. */
  dueAt?: number | null;
  /** For `link-back`: the calls that ended, rang or came while the centre was out of reach, in order. */
  meanwhile?: Meanwhile[];
}

/** One small change; the page applies it as it stands. */
export type DeskChange =
  | { set: 'profile'; value: DeskState['profile'] }
  | { set: 'language'; value: Language }
  | { set: 'theme'; value: Theme }
  | { set: 'queues'; value: QueueOnDesk[] }
  | { set: 'publications'; value: WaitingPublication[] }
  | { set: 'linked'; value: LinkedNumber | null }
  | { set: 'country'; value: SiteCountry }
  | { set: 'presence'; value: Presence }
  | { set: 'link'; value: LinkHealth }
  | { set: 'account'; value: Account }
  | { set: 'saving'; value: Saving }
  | { set: 'sync'; value: SyncState }
  | { set: 'directory'; value: DirectoryEntry[] }
  | { set: 'focus'; value: string | null }
  | { set: 'notices'; value: Notice[] }
  | { set: 'call'; callId: string; value: DeskCall | null };
