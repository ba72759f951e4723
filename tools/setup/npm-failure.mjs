// @ts-check

/** @typedef {{ readonly zh: string, readonly en: string }} Advice */

/** What npm says, what it means and what to do. The first that fits counts: a full disk also breaks downloads. */
const causes = [
  {
    code: 'diskFull',
    said: /ENOSPC|no space left/i,
    zh: '磁盘已满。请腾出约 1 GB 空间后重新运行。',
    en: 'The disk is full. Free about 1 GB and run this again.',
  },
  {
    code: 'notAllowed',
    said: /\b(?:EACCES|EPERM|EROFS)\b/,
    zh: '没有权限写入项目文件夹或 npm 缓存（路径见上）。请改用文件夹的所有者运行，或把项目复制到自己的目录下。',
    en: 'The project folder or the cache of npm cannot be written (the path is above). Run this as its owner, or copy the project to a folder of your own.',
  },
  {
    code: 'outOfStep',
    said: /\bEUSAGE\b|not in sync|can only install/i,
    zh: 'package.json 与 package-lock.json 不一致。如刚改过依赖，请运行 npm install 并提交 package-lock.json；否则用 git checkout package-lock.json 恢复。',
    en: 'package.json and package-lock.json do not agree. If you changed a dependency, run npm install and commit package-lock.json; else restore it with git checkout package-lock.json.',
  },
  {
    code: 'certificate',
    said: /CERT_|SELF_SIGNED|UNABLE_TO_(?:GET|VERIFY)/,
    zh: '软件源的证书不受信任（单位网络常见）。请向网管索取根证书，运行 npm config set cafile 证书文件 后重试。',
    en: 'The certificate of the package registry is not trusted (usual behind an office gateway). Get its root certificate, run npm config set cafile FILE, and try again.',
  },
  {
    code: 'refused',
    said: /\bE40[13]\b|\bE407\b/,
    zh: '软件源或代理拒绝访问。请检查 npm config get registry 和代理的登录信息。',
    en: 'The package registry or a proxy refused access. Check npm config get registry and the login of the proxy.',
  },
  {
    code: 'notThere',
    said: /\bE404\b|\bETARGET\b|No matching version/,
    zh: '软件源里没有上面列出的软件包或版本（镜像可能尚未同步）。请用 npm config set registry 地址 换一个软件源后重试。',
    en: 'The package registry does not have the package or version named above (a mirror may lag behind). Choose another with npm config set registry ADDRESS and try again.',
  },
  {
    code: 'damaged',
    said: /\bEINTEGRITY\b/,
    zh: '下载的软件包已损坏。请运行 npm cache verify 后重试。',
    en: 'A downloaded package is damaged. Run npm cache verify and try again.',
  },
  {
    code: 'offline',
    said: /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ENOTCACHED|SOCKET_TIMEOUT|network/i,
    zh: '连不上软件源。请检查网络或代理；在内网，请用 npm config set registry 地址 指向单位的软件源，或从系统相同、已装好的机器复制 node_modules 文件夹。',
    en: 'The package registry cannot be reached. Check the network or proxy; on an intranet, name your own registry with npm config set registry ADDRESS, or copy node_modules from a machine of the same kind where it is installed.',
  },
]

/**
 * What became of an install that failed and what to do next, from the output of npm.
 *
 * @param {string} output
 * @returns {Advice & { readonly code: string }}
 */
export function adviceFor(output) {
  const { code, zh, en } = causes.find(({ said }) => said.test(output)) ?? {
    code: 'unknown',
    zh: '原因见上面 npm 的输出。处理后重新运行；也可直接运行 npm ci 查看完整过程。',
    en: 'npm says why above. Put it right and run this again, or run npm ci yourself to see all of it.',
  }
  return { code, zh, en }
}
