import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { LANGS } from '../../../i18n/lang.ts';
import { chartFiles, getFigures } from '../../../layouts/statistics.ts';
import { textResponse } from '../../../layouts/text-response.ts';

export const getStaticPaths = () =>
  LANGS.flatMap((lang) =>
    getFigures(lang).flatMap((figure) =>
      chartFiles(figure, lang).map(({ file, svg }) => ({ params: { lang, file }, props: { svg } })),
    ),
  );

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { svg } }) => textResponse(svg, 'image/svg+xml');
