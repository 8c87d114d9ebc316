import { parseDate } from './dates.ts';
import { oneLine } from './names-and-titles.ts';

const MAX_LINE_CHARS = 240;
const MAX_FACT_LINE_CHARS = 140;

/** "Read also: ..." in the languages whose pages are read most, and headings that say the same. */
const POINTER =
  /^\W{0,3}(?:read (?:more|also|next|the (?:full|original))|also read|see (?:also|more)|more (?:on|from|about) |related(?: (?:stories|articles|coverage|content|posts|links|news|reading|topics))?(?:$|:)|recommended|you (?:may|might) (?:also )?(?:like|enjoy)|don.t miss|watch(?: (?:also|more|now|the video))?:|listen:|up next|(?:auch |jetzt )?lesen(?: sie)?(?: auch| (?:dazu|hier))?\b.{0,20}:|lesen sie (?:auch|hier|mehr|dazu|jetzt)|lies (?:auch|hier)|auch lesen|mehr (?:dazu|lesen|zum thema|infos|informationen)|weiterlesen|weitere (?:artikel|themen|meldungen|nachrichten|beiträge|informationen|infos)|das könnte (?:sie|dich|euch)|auch (?:interessant|spannend)|siehe auch|zum thema|beiträge zum thema|passend dazu|lire (?:aussi|également|la suite)|à lire|voir aussi|sur le même|lea? (?:también|más|además)|leer (?:también|más)|(?:te|le|les) (?:puede|podría) interesar|puedes? (?:ver|leer)|ver (?:también|más)|vea (?:también|más)|mira (?:también|más)|además:|veja (?:também|mais)|leia (?:também|mais|ainda)|saiba mais|czytaj (?:też|także|więcej|również|dalej)|zobacz (?:też|także|więcej|również)|dowiedz się|przeczytaj|leggi anche|lees ook|läs (?:också|mer|även)|les også|læs også|lue (?:myös|lisää)|читайте также|читать (?:далее|также)|читайте по теме|ещё по теме|bild anzeigen)/iu;

/** What stands at the end of stories and belongs to the house, not to the story. */
const NOTICE =
  /(?:^\W{0,3}(?:©|copyright\b|\(c\) ?\d{4}|all rights reserved|alle rechte vorbehalten|tous droits|todos los derechos|wszelkie prawa|materiał chroniony|tags?:|schlagw(?:orte|örter)|stichw(?:orte|örter)|keywords:|kategorien?:|filed under|posted in|categories:|etiquetas:|share this|teilen(?: auf| mit)?:|(?:diesen )?(?:artikel|beitrag) (?:teilen|drucken|weiterempfehlen|versenden|merken|kommentieren)|den artikel mit|compartir|partager|follow (?:us|me)|folgen sie|folgt? uns|síguenos|siga-nos|suivez-nous|subscribe|sign up|newsletter|abonnieren?|jetzt abonnieren|(?:no|keine|sin) (?:comments|kommentare|comentarios)|leave a (?:comment|reply)|kommentar(?:e|ieren|\s+schreiben)|schreiben? sie einen kommentar|\d+ (?:comments?|kommentare?)$|comments are closed|advertisement$|anzeige$|werbung$|publicidad$|print(?:en)?$|drucken$|nach oben|back to top|zurück(?:$| zur)|zur startseite|source:|quellen?:|fuentes?:|źródł[oa]:|bron:|fonte:|(?:titel|beitrags)?(?:fotos?|bild(?:er|nachweis|quelle)?|photos?|images?|imagen|foto de|grafik|crédits?|credits?)\s?(?:credits?)?(?:\/\S+)?:|photos? (?:by|credit|courtesy)|image (?:by|credit|courtesy)|(?:presse)?kontakt(?:$|:)|pressekontakt|ansprechpartner|media contact|press contact|contact(?: us)?(?:$|:)|rückfragen|für rückfragen|weitere auskünfte|disclaimer|disclosure:|hinweis: (?:dieser|bei|für)|über (?:den autor|die autorin|uns$)|about the author|zur person$|sobre el autor|à propos de l))|\b(?:this (?:article|story|post) (?:was )?(?:first|originally) (?:appeared|published)|may earn (?:a |an )?(?:affiliate )?commission|affiliate[- ]links?|all rights reserved|alle rechte vorbehalten|follow .{1,60} on (?:twitter|facebook|instagram)|sign up (?:for|to) (?:our|the)|unser(?:en|em)? newsletter|our newsletter)\b/iu;

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
