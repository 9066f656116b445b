export const __webpack_esm_ids__ = ["lib_proxy_js"];
export const __webpack_esm_modules__ = {

/***/ "./lib/inputs/values.js"
(__unused_webpack___webpack_module__, __unused_webpack___webpack_exports__, __webpack_require__) {

/* unused harmony exports matching, token, secret, gitRef, environment, yesOrNo, timeoutMs, endpoint, regionName, regionServedAt, quoted, withoutSecrets */
/* unused harmony import specifier */ var isSafe;
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/address.js");

/** How single values are read. Each throws an Error whose message goes on after the input's name: "is missing: …". */
/** GitHub ends a job on a runner of one's own after five days at the latest. */
const longestTimeoutMinutes = (/* unused pure expression or super */ null && (5 * 24 * 60));
/** In characters. */
const longestEnvironment = 255;
/**
 * A value of a form that a pattern tells.
 * @param mistake what is wrong with any other, as the rest of a sentence
 * @param wanted what is to be given where it is empty; without it, empty is a value like others
 * @throws Error that shows the value
 */
function matching(value, pattern, mistake, wanted) {
    if (value === '' && wanted)
        throw new Error(`is missing: give ${wanted}`);
    if (!pattern.test(value))
        throw new Error(`${mistake} (it is ${quoted(value)})`);
    return value;
}
/**
 * Scalingo's API token, as it was given: whether it is a good one only Scalingo knows.
 * @throws Error where it is empty, or as `secret`; it never shows the value
 */
function token(value) {
    if (value === '') {
        throw new Error('is missing: give a Scalingo API token from a secret (one that is not set is empty, and so is every secret in a pull request of a fork)');
    }
    return secret(value);
}
/**
 * A secret, or none where it is empty.
 * @throws Error where it holds blanks or line breaks; it never shows the value
 */
function secret(value) {
    if (/[\s\p{Cc}]/u.test(value))
        throw new Error('holds blanks or line breaks: copy the token into the secret once more');
    return value;
}
/**
 * The name of a branch, tag or commit, or the one under which Scalingo files a deployment; whether there is such a one is asked later.
 * @returns undefined where there is none
 * @throws Error where it begins with a dash or holds blanks
 */
function gitRef(value) {
    if (value?.startsWith('-'))
        throw new Error(`must not begin with a dash, since it names the image (it is ${quoted(value)})`);
    if (value && /[\s\p{Cc}]/u.test(value))
        throw new Error(`must not hold blanks (it is ${quoted(value)})`);
    return value || undefined;
}
/**
 * The name of an environment of GitHub's, empty where none is given.
 * Source: https://docs.github.com/actions/reference/deployments-and-environments
 * @throws Error where it is no name that GitHub takes
 */
function environment(value) {
    if (/\p{Cc}/u.test(value))
        throw new Error(`must be one name, without line breaks (it is ${quoted(value)})`);
    if (value.length > longestEnvironment) {
        throw new Error(`is longer than the ${longestEnvironment} characters that GitHub takes (it is ${quoted(value)})`);
    }
    return value;
}
/**
 * The words that YAML takes for a boolean, as GitHub's own toolkit has it. Source: https://yaml.org/spec/1.2.2/#10212-boolean
 * @throws Error for any other
 */
function yesOrNo(value) {
    if (/^(true|True|TRUE)$/.test(value))
        return true;
    if (/^(false|False|FALSE)$/.test(value))
        return false;
    throw new Error(`is neither true nor false (it is ${quoted(value)})`);
}
/**
 * @param value minutes, decimals allowed
 * @returns milliseconds
 * @throws Error where it is no number, not above 0, or longer than a job can be
 */
function timeoutMs(value) {
    const minutes = /^\d+(\.\d+)?$|^\.\d+$/.test(value) ? Number(value) : Number.NaN;
    if (!(minutes > 0) || minutes > longestTimeoutMinutes) {
        throw new Error(`is no number of minutes between 0 and ${longestTimeoutMinutes}, like 60 or 1.5 (it is ${quoted(value)})`);
    }
    return minutes * 60_000;
}
/**
 * The address of an API.
 * @returns it without a slash or the version at its end
 * @throws Error where it is no `http` or `https` URL, holds more than an address, or would have secrets sent in clear; it shows neither
 * user nor query
 */
function endpoint(value) {
    const url = URL.canParse(value) ? new URL(value) : undefined;
    if (!url || !/^https?:$/.test(url.protocol))
        throw new Error(`is no URL like https://api.osc-fr1.scalingo.com (it is ${quoted(withoutSecrets(value))})`);
    if (url.username || url.password || url.search || url.hash)
        throw new Error('must hold no user, query or fragment: give the address alone');
    if (!isSafe(url)) {
        throw new Error(`must be https: the token would be sent in clear to ${url.host}`);
    }
    return `${url.origin}${url.pathname}`.replace(/(\/+v1)?\/*$/, '');
}
const region = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** The input `region`. */
function regionName(value) {
    return matching(value, region, 'is no region: it is one like osc-fr1 or osc-secnum-fr1');
}
/** The region whose API Scalingo serves at an address; undefined where that is none of Scalingo's own. */
function regionServedAt(address) {
    const [, name] = /^api\.([^.]+)\.scalingo\.com$/.exec(URL.parse(address)?.hostname ?? '') ?? [];
    return name !== undefined && region.test(name) ? name : undefined;
}
/** A value as an error shows it: between quotes, and of a long one its first hundred characters. Not for secrets. */
function quoted(value) {
    return `"${value.length > 100 ? `${value.slice(0, 100)}…` : value}"`;
}
/** A URL may hold a user's password, and its query a signature: what stands before an `@` and behind a `?` is not shown. */
function withoutSecrets(value) {
    return value.replace(/^.*@/s, '…@').replace(/[?#].*/s, '');
}


/***/ },

/***/ "./lib/proxy.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   proxyTo: () => (/* binding */ proxyTo)
/* harmony export */ });
/* unused harmony exports WrongProxy, checkProxies */
/* unused harmony import specifier */ var quoted;
/* unused harmony import specifier */ var withoutSecrets;
/* harmony import */ var _actions_http_client_lib_proxy__WEBPACK_IMPORTED_MODULE_0__ = /*#__PURE__*/__webpack_require__("./node_modules/@actions/http-client/lib/proxy.js");
/* harmony import */ var _inputs_values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/inputs/values.js");


/** A variable of the environment that should name a proxy, and names none. */
class WrongProxy extends (/* unused pure expression or super */ null && (Error)) {
    name = 'WrongProxy';
}
/**
 * The proxy that leads to a host, by `https_proxy` or `http_proxy`; undefined where none does, as `no_proxy` excepts the host or it is the
 * machine itself.
 * WebSockets take the same way, so `wss:` counts as `https:` here.
 * `https_proxy=proxy:3128` means a proxy to everybody, so it does here, though it is no URL.
 * Source: @actions/http-client reads the variables as GitHub's runner does
 */
function proxyTo(url) {
    const setting = settingFor(url);
    return setting && read(setting.value);
}
/**
 * Checks the proxies that lead to these hosts. Without that, everything would silently go around a proxy whose address has a typing error.
 * What leads nowhere else than to hosts that `no_proxy` excepts is not looked at.
 * @throws WrongProxy, whose message shows no password
 */
function checkProxies(urls) {
    for (const url of urls) {
        const setting = URL.canParse(url) ? settingFor(new URL(url)) : undefined;
        if (setting === undefined || read(setting.value) !== undefined)
            continue;
        throw new WrongProxy(`The environment variable \`${setting.name}\` is no address of a proxy that can be used: give one like http://proxy.example:3128, of http or https, and percent-encode what is special in a password (it is ${quoted(withoutSecrets(setting.value))})`);
    }
}
function settingFor(url) {
    const scheme = url.protocol === 'http:' || url.protocol === 'ws:' ? 'http' : 'https';
    if ((0,_actions_http_client_lib_proxy__WEBPACK_IMPORTED_MODULE_0__.checkBypass)(new URL(`${scheme}://${url.host}`)))
        return undefined;
    const names = [`${scheme}_proxy`, `${scheme.toUpperCase()}_PROXY`];
    return names.map(name => ({ name, value: process.env[name]?.trim() ?? '' })).find(({ value }) => value !== '');
}
function read(value) {
    const url = URL.parse(value.includes('://') ? value : `http://${value}`);
    if (!url?.hostname || !/^https?:$/.test(url.protocol))
        return undefined;
    const proxy = {
        isEncrypted: url.protocol === 'https:',
        host: url.hostname.replace(/^\[|\]$/g, ''),
        port: Number(url.port)
    };
    if (!url.username && !url.password)
        return proxy;
    try {
        return { ...proxy, proxyAuth: `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}` };
    }
    catch {
        return undefined;
    }
}


/***/ }

};
