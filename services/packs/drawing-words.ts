/** The elements and attributes of SVG 2 that draw. What is not here is not in a drawing of a pack: scripts, links, animation, other documents. */

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter((word) => word !== ""));

export const drawingElements = words(`
	svg g defs symbol use title desc style switch
	path rect circle ellipse line polyline polygon
	text tspan textPath image
	linearGradient radialGradient stop pattern clipPath mask marker filter
	feBlend feColorMatrix feComponentTransfer feComposite feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR
	feGaussianBlur feMerge feMergeNode feMorphology feOffset
`);

export const drawingAttributes = words(`
	id class style lang xml:lang xml:space tabindex role version baseProfile focusable
	x y x1 y1 x2 y2 cx cy r rx ry fx fy fr dx dy d points width height viewBox preserveAspectRatio pathLength rotate
	transform transform-origin gradientTransform patternTransform gradientUnits patternUnits patternContentUnits
	clipPathUnits maskUnits maskContentUnits markerUnits markerWidth markerHeight refX refY orient spreadMethod offset
	filterUnits primitiveUnits in in2 result stdDeviation mode operator k1 k2 k3 k4 radius type values tableValues slope
	intercept amplitude exponent edgeMode flood-color flood-opacity color-interpolation-filters
	fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin stroke-miterlimit
	stroke-dasharray stroke-dashoffset paint-order vector-effect opacity color display visibility overflow
	stop-color stop-opacity clip-path clip-rule mask mask-type filter marker marker-start marker-mid marker-end
	color-interpolation color-rendering shape-rendering text-rendering image-rendering mix-blend-mode isolation
	font font-family font-size font-size-adjust font-stretch font-style font-variant font-weight letter-spacing word-spacing
	text-anchor text-decoration textLength lengthAdjust dominant-baseline alignment-baseline baseline-shift writing-mode
	direction unicode-bidi white-space startOffset method spacing side href xlink:href
`);

/** Names for people who listen to a page begin with this; what they hold is text. */
export const spokenAttribute = /^aria-[a-z]+$/;

export const svgNamespace = "http://www.w3.org/2000/svg";

/** Where a name may come from, and nowhere else. */
export const namespaces: ReadonlyMap<string, string> = new Map([
	["xmlns", svgNamespace],
	["xmlns:svg", svgNamespace],
	["xmlns:xlink", "http://www.w3.org/1999/xlink"],
]);

/** The functions of CSS that neither load nor run anything. `url(` is not among them: attributes have it for `#names`. */
export const styleFunctions = words(`
	rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix calc min max clamp var
	translate translatex translatey scale scalex scaley rotate skew skewx skewy matrix
	cubic-bezier steps blur brightness contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia and not or
`);

export const styleRules = words("media keyframes supports");
