import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getFontPacks } from '../../layouts/form-fonts.ts';

export const getStaticPaths = (async () => {
  const { common, rare, forms } = await getFontPacks();
  const packs = [
    common,
    rare,
    ...Object.values(forms).flatMap(({ title, heading }) => [title, heading]),
  ];
  return packs.map((pack) => ({ params: { file: pack.file }, props: { pack } }));
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) =>
  new Response(props.pack.bytes as Uint8Array<ArrayBuffer>, {
    headers: { 'Content-Type': 'application/octet-stream' },
  });
