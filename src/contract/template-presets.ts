/** Templates that come with the program, to take as they are or to begin with. No schemas here: the page shows them. */

export const templateUnits = ['article', 'speaker', 'passage'] as const;
export type TemplateUnit = (typeof templateUnits)[number];

export interface TemplatePreset {
  unit: TemplateUnit;
  text: string;
}

const PASSAGE = `{{ passage.quote | quote }}

— {{ passage.attribution | default: "Nobody named" }}{% if passage.link %} · {{ "in its place" | link: passage.link }}{% end %}
{% if passage.note %}

{{ passage.note }}
{% end %}
{% if passage.tags %}

{{ passage.tags | tag | join: " " }}
{% end %}
`;

export const templatePresets = {
  'obsidian-article': {
    unit: 'article',
    text: `---
title: {{ title | yaml }}
url: {{ url | yaml }}
site: {{ site | yaml }}
published: {{ published | date: "YYYY-MM-DD" | yaml }}
speakers: [{{ speakers | yaml | join: ", " }}]
tags: [{{ tags | yaml | join: ", " }}]
verbatimId: {{ id | yaml }}
---
# {{ title }}
{% if note %}

{{ note }}
{% end %}
{% for passage in passages %}

${PASSAGE}{% end %}
`,
  },
  'obsidian-speaker': {
    unit: 'speaker',
    text: `---
speaker: {{ speaker | yaml }}
roles: [{{ roles | yaml | join: ", " }}]
verbatimId: {{ id | yaml }}
---
# {{ speaker | default: "Nobody named" }}
{% for passage in passages %}

## {{ passage.day | date }}

${PASSAGE}
Source: {{ passage.article.title | wikilink }}, {{ passage.article.site }}
{% end %}
`,
  },
  'obsidian-passage': {
    unit: 'passage',
    text: `---
speaker: {{ speaker | yaml }}
said: {{ day | yaml }}
source: {{ article.title | wikilink | yaml }}
url: {{ article.url | yaml }}
tags: [{{ tags | yaml | join: ", " }}]
verbatimId: {{ id | yaml }}
---
{{ quote | quote }}

— {{ attribution | default: "Nobody named" }}
{% if link %}

{{ "In its place" | link: link }}
{% end %}
{% if note %}

{{ note }}
{% end %}
`,
  },
  plain: {
    unit: 'article',
    text: `# {{ title }}

{{ author | default: site }}, {{ published | date }}
{% for passage in passages %}

{{ passage.citation }}
{% end %}
`,
  },
} as const satisfies Record<string, TemplatePreset>;
export type TemplatePresetName = keyof typeof templatePresets;
