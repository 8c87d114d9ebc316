/** What a kept drawing may hold: shapes, paint, words. Nothing that moves, links, loads or runs. */
const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements that stay. The others go with all they hold. */
export const SVG_ELEMENTS = names(
  'svg g defs symbol use switch title desc path rect circle ellipse line polyline polygon text tspan textPath image ' +
    'linearGradient radialGradient stop clipPath mask pattern marker style',
);
/** Elements that go, and leave what they hold: a link leads nowhere from a picture. */
export const SVG_UNWRAPPED = names('a');

/** Attributes that stay, on any element; `href` has a rule of its own, and so has `style`. */
export const SVG_ATTRIBUTES = names(
  'id class lang role aria-label aria-hidden viewBox preserveAspectRatio width height x y x1 y1 x2 y2 cx cy r rx ry fx ' +
    'fy fr d points pathLength transform gradientTransform patternTransform gradientUnits spreadMethod offset ' +
    'patternUnits patternContentUnits clipPathUnits maskUnits maskContentUnits markerWidth markerHeight markerUnits ' +
    'refX refY orient dx dy rotate textLength lengthAdjust startOffset method spacing fill fill-opacity fill-rule stroke ' +
    'stroke-width stroke-opacity stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray stroke-dashoffset ' +
    'opacity color visibility display overflow clip-path clip-rule mask marker-start marker-mid marker-end stop-color ' +
    'stop-opacity font-family font-size font-style font-weight font-variant font-stretch text-anchor text-decoration ' +
    'letter-spacing word-spacing dominant-baseline alignment-baseline baseline-shift writing-mode direction ' +
    'unicode-bidi vector-effect paint-order shape-rendering text-rendering image-rendering color-interpolation ' +
    'mix-blend-mode isolation systemLanguage requiredFeatures version',
);

/** A picture within the drawing, in the drawing itself. */
export const RASTER_DATA = /^data:image\/(?:png|jpe?g|gif|webp);base64,[A-Za-z0-9+/=\s]*$/u;
/** A part of the same drawing. */
export const LOCAL_REFERENCE = /^#[\w.:-]{1,200}$/u;
