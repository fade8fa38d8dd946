// Reads a page as a partner's editor does who pastes its address: `node consumer.mjs URL`. Finds its oEmbed document with a
// library that others wrote, and asks for what the document names.
import { extract } from "@extractus/oembed-extractor";

async function asked(url) {
  const response = await fetch(url);
  return { status: response.status, type: response.headers.get("content-type"), body: await response.arrayBuffer() };
}

const document = await extract(process.argv[2], { maxwidth: "300", maxheight: "200" });
const frame = await asked(/ src="([^"]+)"/.exec(document.html)[1]);
const thumbnail = await asked(document.thumbnail_url);
const size = new DataView(thumbnail.body);
console.log(
  JSON.stringify({
    document,
    frame: [frame.status, frame.type, new TextDecoder().decode(frame.body).match(/<title>(.*?)<\/title>/)?.[1]],
    // Width and height stand in a PNG's first chunk.
    thumbnail: [thumbnail.status, thumbnail.type, size.getUint32(16), size.getUint32(20)],
  }),
);
