import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

/** The handbook alone: it belongs to the product. Regulations and records are content, and are never executed. */
const handbook = defineCollection({
  loader: glob({ base: './src/handbook', pattern: '{zh,en}/*.mdx' }),
  schema: z.strictObject({
    title: z.string(),
    lede: z.string(),
    /** The place in the list of pages. */
    order: z.int(),
  }),
});

export const collections = { handbook };
