/** Links to people's pages and groups, and user names. Links to institutions' sites are innocent. */
import { isWordCharacter, type ReviewedText, type Span } from './reviewedText.ts';

/** Longest link that is looked at. */
const LONGEST_LINK = 300;

/** What follows the site's name when the link leads to a person or a group; without `path`: any page but those below. */
interface Site {
  readonly names: string;
  readonly path?: RegExp;
}

const SITES: readonly Site[] = [
  { names: 'facebook\\.com|fb\\.com|fb\\.me|m\\.me|messenger\\.com' },
  { names: 'instagram\\.com|instagr\\.am' },
  { names: 'twitter\\.com|x\\.com' },
  { names: 'tiktok\\.com', path: /^\/@|^\/t\// },
  { names: 'linkedin\\.com', path: /^\/(?:in|pub)\// },
  { names: 't\\.me|telegram\\.me|telegram\\.dog' },
  { names: 'wa\\.me|api\\.whatsapp\\.com|chat\\.whatsapp\\.com|whatsapp\\.com', path: /^\/\S/ },
  { names: 'signal\\.me|signal\\.group|discord\\.gg|bsky\\.app|vk\\.com|ok\\.ru|linktr\\.ee', path: /^\/\S/ },
  { names: 'snapchat\\.com', path: /^\/(?:add|t)\// },
  { names: 'youtube\\.com', path: /^\/(?:@|c\/|user\/|channel\/)/ },
  { names: 'threads\\.net|threads\\.com|medium\\.com', path: /^\/@/ },
  { names: 'reddit\\.com', path: /^\/(?:u|user)\// },
  { names: 'researchgate\\.net', path: /^\/profile\// },
  { names: 'orcid\\.org', path: /^\/\d{4}-/ },
  { names: 'discord\\.com', path: /^\/(?:users|invite|channels)\// },
  { names: 'join\\.skype\\.com|skype\\.com', path: /^\/(?:invite|\w)/ },
];
const SITE = new RegExp(SITES.map(({ names }) => `(${names})`).join('|'), 'giu');
/** Pages of the sites themselves. */
const NOBODYS =
  /^\/(?:about|help|legal|policy|policies|privacy|terms|login|home|settings|business|ads|search|explore|watch|hashtag|security|support|intent|share|sharer)(?![\p{L}\p{N}.])/iu;
/** Not the end of a sentence, nor a bracket or quotation mark that was opened before the link. */
const LINK_END = /[.,;:!?)\]}»”"'’…،؛؟]{1,20}$/u;
const LINK = /^[^\s<>"“”«»،؛؟]{1,300}/u;
/** What stands before a site's name in a link. */
const LINK_START = /(?:https?:\/\/)?(?:[a-z0-9-]{1,20}\.){0,2}$/i;
/** Links that open a chat program. */
const SCHEME = /(?:tg|whatsapp|viber|skype|sgnl|fb|instagram):(?:\/\/)?(?=[\w+@])/gi;
/** A page of a person on a server of a network of many servers: example.org/@name. */
const FEDERATED = /\/@(?=[\p{L}\p{N}_])/gu;

/** Folders that are called as their user is: on a computer, and in an institution's cloud (SharePoint, OneDrive). */
const USER_FOLDER = /[\\/](?:users|home|documents and settings|personal)[\\/](?=[\p{L}\p{N}_])/giu;
const FOLDER_START = /[^\s<>"“”«»]{0,120}$/u;
/** What stands before such a folder where it is one of a computer or a share. */
const DISK = /^(?:[a-z]:|file:\/\/.{0,80}|\\\\.{1,80})$/iu;
/** Names that such folders have on every computer. */
const NO_USER = /^(?:public|shared|default|all users)(?![\p{L}\p{N}_])/iu;

export function findProfiles(source: ReviewedText): Span[] {
  return [
    ...userFolders(source),
    ...siteLinks(source),
    ...schemeLinks(source),
    ...federatedLinks(source),
    ...handles(source),
    ...named(source),
  ];
}

function linkFrom(source: ReviewedText, at: number): string {
  const link = LINK.exec(source.after(at, LONGEST_LINK))?.[0] ?? '';
  return link.replace(LINK_END, '');
}

function* siteLinks(source: ReviewedText): Generator<Span> {
  for (const match of source.places(SITE)) {
    const site = SITES[match.slice(1).findIndex(Boolean)];
    const end = match.index + match[0].length;
    const before = LINK_START.exec(source.before(match.index, 60))?.[0] ?? '';
    const start = match.index - before.length;
    // "notx.com" is another site, "user@x.com" an address.
    if (isWordCharacter(source.folded[start - 1]) || '@-.'.includes(source.folded[start - 1] ?? ' ')) continue;
    const path = linkFrom(source, end);
    const leads =
      site?.path === undefined ? /^\/[\p{L}\p{N}@_+]/u.test(path) && !NOBODYS.test(path) : site.path.test(path);
    if (leads) yield { start, end: end + path.length };
  }
}

/** C:\\Users\\salma.k\\list.xlsx, example-my.sharepoint.com/personal/salma_k_example_org: the whole path. */
function* userFolders(source: ReviewedText): Generator<Span> {
  for (const { index, 0: folder } of source.places(USER_FOLDER)) {
    const path = linkFrom(source, index + folder.length);
    const before = FOLDER_START.exec(source.before(index, 120))?.[0] ?? '';
    // Of a site, "users" and "home" are pages; "personal" is its cloud's own word, and names are joined there by lines.
    const leads = /personal/i.test(folder)
      ? /\.[a-z]{2,24}(?::\d{1,5})?$/i.test(before) && path.includes('_')
      : DISK.test(before) || (before === '' && /^[^\\/]{1,60}[\\/]/.test(path));
    if (leads && !NO_USER.test(path)) {
      yield { start: index - before.length, end: index + folder.length + path.length };
    }
  }
}

function* schemeLinks(source: ReviewedText): Generator<Span> {
  for (const { index, 0: scheme } of source.places(SCHEME)) {
    if (isWordCharacter(source.folded[index - 1])) continue;
    // "Skype:name" is a user name with the network's name before it.
    const link = linkFrom(source, index + scheme.length);
    if (link.length > 2) yield { start: index, end: index + scheme.length + link.length };
  }
}

function* federatedLinks(source: ReviewedText): Generator<Span> {
  for (const { index } of source.places(FEDERATED)) {
    const host = /(?:https?:\/\/)?[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}$/iu.exec(
      source.before(index, 120),
    )?.[0];
    if (host === undefined) continue;
    yield { start: index - host.length, end: index + linkFrom(source, index).length };
  }
}

const HANDLE_SIGN = /[@＠]/g;
const HANDLE = /^[\p{L}_][\p{L}\p{M}\p{N}_.-]{1,38}(?:@[\p{L}\p{N}-]{1,40}(?:\.[\p{L}\p{N}-]{1,40}){1,3})?/u;

/** @name, also @name@server; an address has a name before its @. */
function* handles(source: ReviewedText): Generator<Span> {
  for (const { index } of source.places(HANDLE_SIGN)) {
    const before = source.folded[index - 1];
    if (isWordCharacter(before) || (before !== undefined && '.-+/\\'.includes(before))) continue;
    const name = HANDLE.exec(source.after(index + 1, 200))?.[0].replace(/[.-]+$/, '');
    if (name !== undefined && name.length > 1) yield { start: index, end: index + 1 + name.length };
  }
}

/** Names of networks, in the scripts in which they are written, with a user name after them. */
const NETWORK =
  /facebook|messenger|instagram|insta|twitter|telegram|tiktok|skype|snapchat|linkedin|signal|viber|wechat|discord|فيسبوك|فايسبوك|انستغرام|إنستغرام|تويتر|تلغرام|تيليجرام|تليجرام|تلجرام|سكايب|سناب ?شات/giu;
const USER_NAME =
  /^(?:\s?(?:account|user ?name|user|id|handle|page|profile|compte|pseudo|profil|identifiant|cuenta|usuario|perfil|حساب|معرف)){0,2}\s?[:：=]\s?((?:live:)?[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.-]{2,38})/iu;

/** "Telegram: salma_2020". A word alone would be prose, so the name must have a digit, an underscore or a dot in it. */
function* named(source: ReviewedText): Generator<Span> {
  for (const { index, 0: network } of source.places(NETWORK)) {
    const match = USER_NAME.exec(source.after(index + network.length, 90));
    const name = match?.[1]?.replace(/[.-]+$/, '');
    if (match === null || name === undefined) continue;
    const looksLikeOne = /[\d_]|^live:|\p{L}\.\p{L}/u.test(name) && /\p{L}/u.test(name);
    if (!looksLikeOne) continue;
    const start = index + network.length + match[0].length - (match[1]?.length ?? 0);
    yield { start, end: start + name.length };
  }
}
