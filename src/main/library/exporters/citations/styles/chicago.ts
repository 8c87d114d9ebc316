import { address, dayAndMonth, place, styleOf } from './parts.ts';
import type { WriteStyle } from './parts.ts';
import type { CitationLanguage } from '../../../../../contract/citation.ts';

/** Newspapers and blogs in italics, other sites not; the day of the visit only where no other is known. */
const parts = (language: CitationLanguage): string => `<macro name="container"><choose>
  <if type="article-newspaper post-weblog" match="any"><text variable="container-title" font-style="italic"/></if>
  <else><text variable="container-title"/></else>
</choose></macro>
<macro name="date"><choose>
  <if variable="issued"><date variable="issued" form="text"/></if>
  <else><group delimiter=" "><text term="accessed"/><date variable="accessed" form="text"/></group></else>
</choose></macro>
<macro name="day"><choose>
  <if variable="issued"><date variable="issued">${dayAndMonth(language)}</date></if>
  <else><group delimiter=" "><text term="accessed"/><date variable="accessed" form="text"/></group></else>
</choose></macro>
<macro name="author-inverted"><names variable="author">
  <name name-as-sort-order="first" and="text" delimiter=", " sort-separator=", " delimiter-precedes-last="always" et-al-min="11" et-al-use-first="7"/>
</names></macro>`;

/** What else than a story it is. */
const kind = (textCase: string): string => `<choose>
  <if type="interview"><text term="interview"${textCase}/></if>
  <else-if type="broadcast"><text term="video"${textCase}/></else-if>
  <else-if type="personal_communication"><text term="personal-communication"${textCase}/></else-if>
</choose>`;
const CAPITAL = ' text-case="capitalize-first"';

/** The Chicago Manual of Style, notes: what a footnote says. */
export const chicagoNotes: WriteStyle = (language) =>
  styleOf(
    { title: 'Chicago, notes', kind: 'note' },
    `${parts(language)}
<macro name="author"><names variable="author"><name and="text" delimiter=", " et-al-min="4" et-al-use-first="1"/></names></macro>
<citation><layout suffix="." delimiter="; "><group delimiter=", ">
  <text macro="author"/>
  <text variable="title" quotes="true"/>
  ${kind('')}
  <text macro="container"/>
  <text macro="date"/>
  ${place}
  ${address}
</group></layout></citation>
<bibliography><layout suffix="."><group delimiter=". ">
  <text macro="author-inverted"/>
  <text variable="title" quotes="true"/>
  ${kind(CAPITAL)}
  <group delimiter=", "><text macro="container"/><text macro="date"/></group>
  ${address}
</group></layout></bibliography>`,
  );

/** The Chicago Manual of Style, author and date. */
export const chicagoAuthorDate: WriteStyle = (language) =>
  styleOf(
    { title: 'Chicago, author and date', kind: 'in-text' },
    `${parts(language)}
<macro name="author-short"><names variable="author">
  <name form="short" and="text" delimiter=", " et-al-min="4" et-al-use-first="1"/>
  <substitute><text variable="title" quotes="true"/></substitute>
</names></macro>
<macro name="year"><choose>
  <if variable="issued"><date variable="issued"><date-part name="year"/></date></if>
  <else><text term="no date" form="short"/></else>
</choose></macro>
<citation><layout prefix="(" suffix=")" delimiter="; "><group delimiter=", ">
  <group delimiter=" "><text macro="author-short"/><text macro="year"/></group>
  ${place}
</group></layout></citation>
<bibliography><layout suffix="."><group delimiter=". ">
  <choose>
    <if variable="author"><text macro="author-inverted"/><text macro="year"/><text variable="title" quotes="true"/></if>
    <else><text variable="title" quotes="true"/><text macro="year"/></else>
  </choose>
  ${kind(CAPITAL)}
  <group delimiter=", "><text macro="container"/><text macro="day"/></group>
  ${address}
</group></layout></bibliography>`,
  );
