import { parseDate } from './dates.ts';
import { oneLine } from './names-and-titles.ts';

const MAX_LINE_CHARS = 240;
const MAX_FACT_LINE_CHARS = 140;

/** "Read also: ..." in the languages whose pages are read most, and headings that say the same. */
const POINTER =
  /^\W{0,3}(?:read (?:more|also|next|the (?:full|original))|also read|see (?:also|more)|more (?:on|from|about) |related(?: (?:stories|articles|coverage|content|posts|links|news|reading|topics))?(?:$|:)|recommended|you (?:may|might) (?:also )?(?:like|enjoy)|don.t miss|watch(?: (?:also|more|now|the video))?:|listen:|up next|(?:auch |jetzt )?lesen(?: sie)?(?: auch| (?:dazu|hier))?\b.{0,20}:|lesen sie (?:auch|hier|mehr|dazu|jetzt)|lies (?:auch|hier)|auch lesen|mehr (?:dazu|lesen|zum thema|infos|informationen)|weiterlesen|weitere (?:artikel|themen|meldungen|nachrichten|beiträge|informationen|infos)|das könnte (?:sie|dich|euch)|auch (?:interessant|spannend)|siehe auch|zum thema|beiträge zum thema|passend dazu|lire (?:aussi|également|la suite)|à lire|voir aussi|sur le même|lea? (?:también|más|además)|leer (?:también|más)|(?:te|le|les) (?:puede|podría) interesar|puedes? (?:ver|leer)|ver (?:también|más)|vea (?:también|más)|mira (?:también|más)|además:|veja (?:também|mais)|leia (?:também|mais|ainda)|saiba mais|czytaj (?:też|także|więcej|również|dalej)|zobacz (?:też|także|więcej|również)|dowiedz się|przeczytaj|leggi anche|lees ook|läs (?:också|mer|även)|les også|læs også|lue (?:myös|lisää)|читайте также|читать (?:далее|также)|читайте по теме|ещё по теме|bild anzeigen|schon gelesen|mehr (?:themen|artikel|news|beiträge)|zum weiterlesen|neueste (?:artikel|beiträge|nachrichten|news)|neuste (?:artikel|beiträge)|meistgelesene?|meistdiskutierte?|(?:verwandte|ähnliche) (?:artikel|beiträge|themen)|das (?:thema )?könnte (?:sie|dich|euch)|mir[ae]:|l[ée]a:|pour lire la suite|most (?:read|popular)|latest (?:news|stories|articles)|(?:more|other|top|similar) (?:news|stories|articles)|empfehlungen (?:aus|der)|entdecke weitere|advertisement:?$|[-–\s]*anzeige:?[\s–-]*$|publicidad:?$|reklama:?$|externer inhalt$|empfohlener (?:redaktioneller |externer )?inhalt)/iu;

/** What stands at the end of stories and belongs to the house, not to the story. */
const NOTICE =
  /(?:^\W{0,3}(?:log ?in\b|sign in\b|register (?:now|for|to)\b|reg[ií]strate|inicia sesión|suscr[ií]bete|este artículo ya fue guardado|melden sie sich|jetzt (?:anmelden|registrieren)|connectez-vous|inscrivez-vous|abonnez-vous|©|copyright\b|\(c\) ?\d{4}|all rights reserved|alle rechte vorbehalten|tous droits|todos los derechos|wszelkie prawa|materiał chroniony|tags?:|schlagw(?:orte|örter)|stichw(?:orte|örter)|keywords:|kategorien?:|filed under|posted in|categories:|etiquetas:|share this|teilen(?: auf| mit)?:|(?:diesen )?(?:artikel|beitrag) (?:teilen|drucken|weiterempfehlen|versenden|merken|kommentieren)|den artikel mit|compartir|partager|follow (?:us|me)|folgen sie|folgt? uns|síguenos|siga-nos|suivez-nous|subscribe|sign up|newsletter|abonnieren?|jetzt abonnieren|(?:no|keine|sin) (?:comments|kommentare|comentarios)|leave a (?:comment|reply)|kommentar(?:e|ieren|\s+schreiben)|schreiben? sie einen kommentar|\d+ (?:comments?|kommentare?)$|comments are closed|advertisement$|anzeige$|werbung$|publicidad$|print(?:en)?$|drucken$|nach oben|back to top|zurück(?:$| zur)|zur startseite|source:|quellen?:|fuentes?:|źródł[oa]:|bron:|fonte:|(?:titel|beitrags)?(?:fotos?|bild(?:er|nachweis|quelle)?|photos?|images?|imagen|foto de|grafik|crédits?|credits?)\s?(?:credits?)?(?:\/\S+)?:|photos? (?:by|credit|courtesy)|image (?:by|credit|courtesy)|(?:presse)?kontakt(?:$|:)|pressekontakt|ansprechpartner|media contact|press contact|contact(?: us)?(?:$|:)|rückfragen|für rückfragen|weitere auskünfte|disclaimer|disclosure:|hinweis: (?:dieser|bei|für)|categor(?:y|ies)\s?:|(?:möchten|wollen) sie (?:den|diesen) (?:artikel|beitrag) teilen|(?:artikel|beitrag) gefallen\?|(?:hat|gefällt) (?:dir|ihnen|euch)\b.{0,60}\?|if you (?:enjoyed|liked)\b|for the latest (?:news|stories|updates)|never miss\b|quellenangaben|aktualisiert am|(?:die )?kommentare? (?:sind )?geschlossen|kommentar verfassen|zapraszamy|puede escribirnos|lade weitere|(?:der|dieser) (?:text|artikel|beitrag|eintrag) (?:wurde|ist|erschien|steht)\b|to (?:view|read|continue reading)\b.{0,40}(?:subscribe|full (?:story|article))|first-time subscribers|pour lire la suite|über (?:den autor|die autorin|uns$)|about the author|zur person$|sobre el autor|à propos de l))|\b(?:this (?:article|story|post) (?:was )?(?:first|originally) (?:appeared|published)|may earn (?:a |an )?(?:affiliate )?commission|affiliate[- ]links?|may (?:also )?receive (?:a )?(?:compensation|commission)|advertisers do not influence|all rights reserved|alle rechte vorbehalten|follow .{1,60} on (?:twitter|facebook|instagram)|sign up (?:for|to) (?:our|the)|unser(?:en|em)? newsletter|our newsletter|already a (?:subscriber|member)|(?:youtube|telegram|whatsapp)[- ](?:kanal|channel)|canal de (?:youtube|telegram|whatsapp))\b/iu;

const BY_LINE =
  /^\W{0,2}(?:by|written by|posted by|words by|text by|reported by|von|autor(?:in|en)?|verfasst von|geschrieben von|text|par|por|di|door|av|af|автор|текст|publi[ée] par|redaktion|redacción|author)(?:\s*:\s*|\s+)\S/iu;
const DATE_WORD =
  /^\W{0,2}(?:published|posted|updated|last (?:updated|modified)|date|erstellt|veröffentlicht|aktualisiert|stand|datum|publié|mis à jour|publicado|actualizado|publikacja|data|дата|опубликовано)\b/iu;

/** Points to another page, and says nothing itself. */
export function isPointer(line: string): boolean {
  return line.length <= MAX_LINE_CHARS && POINTER.test(line);
}

/** Rights, contacts, calls to subscribe, credits. */
export function isNotice(line: string): boolean {
  return line.length <= NOTICE_CHARS && NOTICE.test(line);
}

const NOTICE_CHARS = 400;

/** Who made or keeps a picture, in or after the words that say what it shows. */
const CREDITED =
  /(?:^|[\s(|–-])(?:fotos?|photos?|photo credit|bild(?:quelle)?|quelle|source|image|imagen|crédits?|credits?|courtesy|zdjęcie|fot)\s?(?:[:/]|\bby\b|\bvia\b)|©|\b(?:getty images|afp|reuters|imago|picture.alliance|shutterstock|istock|unsplash|pixabay|adobe stock)\b\W*$/iu;

/** What stands under a picture, as far as its words tell: somebody is named who made it. */
export function isCaptionLine(line: string): boolean {
  return line.length <= MAX_LINE_CHARS && CREDITED.test(line);
}

/** Facts that a reading view shows above the text. */
export interface KnownFacts {
  title: string | null;
  byline: string | null;
  siteName: string | null;
}

/** A line that only repeats who wrote the story, when it came out, or what it is called. */
export function factIn(line: string, facts: KnownFacts): 'title' | 'byline' | 'date' | 'site' | null {
  const text = comparable(line);
  if (text === '') return null;
  if (facts.title !== null && text === comparable(facts.title)) return 'title';
  if (line.length > MAX_FACT_LINE_CHARS) return null;
  if (facts.siteName !== null && text === comparable(facts.siteName)) return 'site';
  if (facts.byline !== null && isNamesOnly(text, facts.byline)) return 'byline';
  const words = line.split(/\s+/u).length;
  const isSentence = /[.!?…:]["”“’»]?$/u.test(line);
  if (words <= 14 && !isSentence && BY_LINE.test(line) && hasName(line)) return 'byline';
  return isDateLine(line, words) ? 'date' : null;
}

/** "Ada Pell is a writer and lives in Marrow": about somebody whom the byline names, and who is not in the story. */
export function isAboutAuthor(line: string, { byline }: KnownFacts): boolean {
  if (byline === null || line.length > NOTICE_CHARS) return false;
  const name = byline.split(', ').find((one) => one.includes(' ') && line.startsWith(one));
  return name !== undefined && ABOUT.test(line.slice(name.length));
}

const ABOUT =
  /^,? (?:\([^)]{1,40}\),? )?(?:is (?:an? |the |our |currently )|was (?:an? |the )|has (?:been|written|covered|worked)|writes|covers|reports|works|lives|joined|ist |war |schreibt|arbeitet|lebt|leitet|forscht|lehrt|studiert|est |écrit|es (?:una? |el |la )|escribe|è |jest )/u;

function isNamesOnly(text: string, byline: string): boolean {
  const names = byline.split(', ').map(comparable);
  const rest = names.reduce((left, name) => left.replace(name, ' '), text);
  return (
    rest !== text &&
    rest.replace(/\b(?:by|von|par|por|di|and|und|et|y|text|author|autor)\b/gu, '').trim().length <= 30
  );
}

function hasName(line: string): boolean {
  return /\s\p{Lu}/u.test(line);
}

function isDateLine(line: string, words: number): boolean {
  if (words > 12 || parseDate(line) === null) return false;
  if (DATE_WORD.test(line)) return true;
  const letters = line.replace(/\d/gu, '').match(/\p{L}{2,}/gu) ?? [];
  return letters.length <= 5 && !/\p{L}[.!?]$/u.test(line);
}

/** Short, and no sentence: the name of a department, as it stands over headlines. */
export function isKicker(line: string): boolean {
  return line.length <= 40 && line.split(' ').length <= 5 && !/[.!?…:;,"”»]$/u.test(line);
}

function comparable(text: string): string {
  return oneLine(text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' '));
}
