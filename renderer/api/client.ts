import { connect } from "../../core/api/connect.ts";
import { browserTransport } from "./browser.ts";
import { desktopTransport } from "./desktop.ts";

const bridge = window.profundiza;

/** The calls to the services, through whichever door this page was opened. */
export const client = connect(bridge === undefined ? browserTransport : desktopTransport(bridge));
