import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getContent } from '../../../../layouts/content.ts';
import { jsonResponse } from '../../../../layouts/json.ts';
import { citedByOf, referencesOf } from '../../../../site/content/citations.ts';
import { versionData } from '../../../../site/reading/version-data.ts';

export const getStaticPaths = (() =>
  getContent().works.flatMap((work) =>
    work.versions.map((version) => ({
      params: { work: work.id, version: version.id },
      props: { work, version },
    })),
  )) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { work, version } }) => {
  const content = getContent();
  const citedBy = citedByOf(content.citations, work.id, version.id);
  const references = referencesOf(content.references, work.id, version.id);
  return jsonResponse(versionData(work, version, citedBy, references));
};
