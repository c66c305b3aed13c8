#!/bin/sh
# gpxparser 3.0.8 (npm): a track of two walks, 1.1 km each, with the receiver off between them, is 112 km long.
# Input: a GPX file with one track of two segments: two points on one island, two on another, one degree of longitude east of it.
# For comparison the length of each segment, by the same formula for a sphere.
# Expected: 2.2 km. The schema of GPX 1.1 says that a new segment is to be begun where reception was lost or the receiver was turned
# off: each holds one continuous span, and nothing is known of what lies between two.
# Seen: 112.3 km. All points of a track are taken for one row, whatever segment they are in, and nothing of the result says that there
# were two.
# Why it matters: devices begin a segment at every pause. Lengths of walks, climbs and mean speeds in a list of tours grow by every
# train and ferry between two of them, and where the pause was short by so little that it passes for true.
# Exits 1 if that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' > package.json
npm install --silent --no-fund --no-audit gpxparser@3.0.8
cat > walk.cjs <<'JAVASCRIPT'
const GpxParser = require("gpxparser");
const segments = [[[0, 0, 5], [0, 0.01, 20]], [[0, 1, 1000], [0, 1.01, 1010]]];
const point = ([lat, lon, height]) => `<trkpt lat="${lat}" lon="${lon}"><ele>${height}</ele></trkpt>`;
const track = (several) => {
  const file = new GpxParser();
  const inside = several.map((points) => `<trkseg>${points.map(point).join("")}</trkseg>`).join("");
  file.parse(`<gpx version="1.1" creator="made"><trk><name>Islands</name>${inside}</trk></gpx>`);
  return file.tracks[0];
};
const alone = segments.map((points) => track([points]).distance.total);
const { total } = track(segments).distance;
console.log({ alone, together: total });
const near = (seen, expected) => Math.abs(seen - expected) < 5;
const walked = alone.every((metres) => near(metres, 1112));
process.exit(walked && near(total, 112307) ? 0 : 1);
JAVASCRIPT
node walk.cjs
