/** What both servers are told (服务选项). */
const serveOptions = `  --data 文件夹     台账所在的文件夹；不写时用环境变量 DATABASE_URL 的数据库，再没有就用系统的默认位置
  --port N          端口，默认 8640；0 为任意空闲端口
  --host 地址       在哪个地址上监听，默认 127.0.0.1，只有本机能访问；0.0.0.0 为所有地址
  --base-path 路径  网关转来的路径前缀，如 /taizhang/
  --https           用户经 https 访问（由网关提供）：登录凭据只经 https 发送
  --proxy           前面有可信的网关，采信它给出的客户地址
  --channels 文件   发送渠道设置（JSON）：邮件服务器，企业微信、钉钉、飞书群机器人；不写时消息只在发件箱里显示`

/** What `--help` prints (帮助), by command; '' is the program itself. */
export const help: Readonly<Record<string, string>> = {
  '': `台账 taizhang：把政府工作报告读成有出处的目标、承诺和完成值。

用法：taizhang <命令> [选项]

  read       读报告：目标、可核查的承诺、完成值、疑点，每一项都指向原文
  breakdown  做任务分解表（xlsx、docx、csv）
  duties     打印默认的职责分工表（csv），可以改了再用
  start      一次启动你自己的台账和虚构城市的演示（npm start 就是它）
  serve      启动台账服务（浏览器和程序都用它）
  demo       启动演示：虚构的青澜市2025年台账，十个月的办理情况
  worker     只做后台任务（每日提要、状态留存、发送消息），可以启动多个
  migrate    只升级数据库结构，不启动服务
  backup     把全部台账备份成一个加密文件，不停机
  restore    把备份恢复到空文件夹或空数据库，逐表核对
  export     把一个政府的台账导出成 csv、json，附数据字典
  audit      核验办理记录链有没有被改动过
  welcome    读随程序附带的样例（不带命令时也是它）

  --version  版本    --help  帮助；taizhang <命令> --help 有例子

退出状态：0 完成，1 有的输入没读成或结果写不了，2 用法不对，130 被中断。数据写到标准输出，提示写到标准错误。

English: taizhang reads Chinese government work reports into targets, promises and outcomes, each tied to its exact words.
Commands: read, breakdown, duties, start, serve, demo, worker, migrate, backup, restore, export, audit, welcome. Exit status: 0 done, 1 some input failed or results could not be written, 2 wrong use, 130 interrupted.
`,
  read: `读报告。支持 txt、md、html、docx、pdf、ofd、tmx；装有 LibreOffice 时还有 doc、wps、rtf、odt。

用法：taizhang read <文件或文件夹…|-> [选项]

  --format 格式   table 摘要（默认）、json、ndjson、csv、xlsx、html
  --out 文件夹    批量：写 readings.ndjson 和 errors.csv；json、html、xlsx 每份文档另写一个文件，csv 合成一个 items.csv
  --resume        接着上次中断的做：名称和内容都没变的不再读，没读成的再试
  --force         文件夹里已有结果也重做
  --recursive     连同下级文件夹
  --jobs N        同时读几份，默认等于处理器核数
  --headings zh|en  csv、xlsx 的表头：zh 中文（默认），en 英文表头和代码
  --explain 位置  说明这个位置的一句话用了哪些规则
  --input ndjson  过滤器：标准输入每行一个 {"id","text"}，标准输出每行一份解读，顺序不变；
                  source.name 和 source.id 是原来的 id；读不成的行给出 {"id","line","error"}

例子：
  taizhang read 报告.docx
  taizhang read 报告.pdf --format html > 报告.html
  taizhang read 报告.docx --explain 5210
  taizhang read 报告文件夹 --recursive --format csv --out 结果
  taizhang read 报告文件夹 --recursive --format csv --out 结果 --resume
  cat 报告.txt | taizhang read - --format json
  taizhang read --input ndjson < 文本.ndjson > 解读.ndjson

English: reads documents, or the folder's own documents (--recursive for all below). --out DIR for batches: readings.ndjson,
errors.csv and, for json, html and xlsx, a file for each input; items.csv for csv. Results keep the order of the inputs.
--resume skips inputs whose name and sha256 are unchanged. csv puts ' before a text that a spreadsheet might take for a formula.
--input ndjson is a filter: {"id","text"} lines in, one reading a line out, in order; a bad line gives {"id","line","error"}.
`,
  breakdown: `做任务分解表：计划部分的每一句都列为一项，或归入一项，按报告的标题分组；建议的单位仅供参考。

用法：taizhang breakdown <报告|-> --out <文件.xlsx|.docx|.csv> [选项]

  --by 粒度       sentence 按句（默认）、clause 按分句、paragraph 按段
  --duties 文件   本地的职责分工表（csv：单位,关键词；关键词之间用顿号），默认用自带的
  --force         覆盖已有的文件

类型：民生类是民生部分的事；项目类是有名称的工程项目，或若干项目；指标类是要达到的数；其余为工作类。
一项里有几件可核查的事，另列12-1、12-2。括号里的时限、注明“据标题”“待核”的单位，是推断的，请核对。

例子：
  taizhang breakdown 报告.docx --out 分解表.xlsx
  taizhang breakdown 报告.docx --by clause --out 分解表.docx
  taizhang duties > 职责.csv      （改成本地的单位）
  taizhang breakdown 报告.docx --duties 职责.csv --out 分解表.xlsx

English: writes the table of tasks: every sentence of the plan part is a row or within one, under the report's headings, with
measures, deadline and suggested bodies. --by sets how finely it is cut, --duties takes your own table of duties.
`,
  duties: `打印默认的职责分工表（csv，UTF-8），按本地的机构改好，再交给 breakdown --duties。

用法：taizhang duties > 职责.csv

English: prints the usual table of duties as csv, to be edited and given to breakdown --duties.
`,
  backup: `备份全部台账：办理记录、事项、分解表、名册、账号、上传的文件，合成一个加密的文件。备份时照常办理，不用停机。

用法：taizhang backup <文件> [选项]
      taizhang backup --check <文件> [--key-file 密钥文件]
      taizhang backup --make-key <密钥文件>

  --data 文件夹     台账所在的文件夹；不写时用环境变量 DATABASE_URL 的数据库，再没有就用系统的默认位置
  --key-file 文件   用密钥文件加密；不写时问口令（至少12个字符），或取环境变量 TAIZHANG_BACKUP_PASSPHRASE
  --check           从头到尾读一遍备份，核对是不是完整，列出备份时间和内容；不改动任何东西
  --make-key        生成一个密钥文件

密钥或口令要与备份分开保管：没有它，谁也打不开备份。已有的文件不会被覆盖。

例子：
  taizhang backup --make-key 密钥
  taizhang backup 台账-1122.tzb --key-file 密钥
  taizhang backup --check 台账-1122.tzb --key-file 密钥

English: writes everything on record to one file, locked by a passphrase or a key file, while work goes on. --check reads a backup through and tells
whether it is whole; --make-key makes a key file. The ledger is that of --data, else of DATABASE_URL, else of the usual folder.
`,
  restore: `把备份恢复到空文件夹（或 DATABASE_URL 的空数据库）。先把备份从头到尾查一遍，再一次装入，逐表核对行数和摘要，最后核验记录链。

用法：taizhang restore <备份文件> [--data 文件夹] [--key-file 密钥文件]

有内容的文件夹或数据库不会被覆盖；中途出错则什么也不留下。

例子：
  taizhang restore 台账-1122.tzb --data 新文件夹 --key-file 密钥

English: brings a backup back into an empty folder, or the empty database of DATABASE_URL. The file is checked first; every table is compared with
what the backup says of it, and the chains are verified. Nothing is written over.
`,
  export: `把一个政府的台账导出成公开格式的数据：事项、填报、分解表、意见、单位、文件、事件，csv 和 json 各一份，附数据字典和说明。

用法：taizhang export <文件夹|文件.zip> [选项]

  --data 文件夹       台账所在的文件夹；不写时同 backup
  --government 代码   几个政府的台账在一起时，说导出哪一个

导出的含内部事项，公开前请审查。账号、口令和上传文件的内容不导出。

例子：
  taizhang export 数据
  taizhang export 数据.zip --government 370900

English: writes the ledger of one government as csv and json with a data dictionary, into an empty folder or a new zip file. It holds internal matters;
accounts and the bytes of files are left out.
`,
  audit: `核验办理记录链：从第一条到最后一条，有没有被改动、删除、插入或调换过；有就指出第一处。
再核对页面所示的现状是不是记录链累加的结果；核对时写入要等几秒。

用法：taizhang audit verify [选项]
      taizhang audit rebuild [选项]     按记录链重建现状

  --data 文件夹       台账所在的文件夹；不写时同 backup
  --government 代码   只核验一个政府；不写时都核验
  --anchor 链头       与以前打印并另行保存的链头比对，能发现整条重写

核验通过时打印链头，请抄存到别处：能改动整个数据库的人可以从头重写，只有另存的链头能发现。

例子：
  taizhang audit verify
  taizhang audit verify --government 370900 --anchor sm3:214:9f3c…

English: goes through the chain of events and names the first broken link; then holds what is shown against the events (audit rebuild makes it anew).
Prints the head of each chain. Keep that elsewhere and give it as --anchor later: it alone shows a chain that was rewritten whole.
`,
  serve: `启动台账服务，直到按 Ctrl-C。不用另装数据库：数据放在一个文件夹里；设了 DATABASE_URL 的，用那个 PostgreSQL（15版及以上）。

用法：taizhang serve [选项]

${serveOptions}

第一次启动时打印初始设置码，凭它建立第一个账号。运行日志写到标准输出，每行一条 JSON；提示写到标准错误。

例子：
  taizhang serve
  taizhang serve --data 台账 --port 8650
  DATABASE_URL=postgres://taizhang@db/taizhang taizhang serve --host 0.0.0.0 --base-path /taizhang/ --https --proxy

English: serves the ledger until Ctrl-C, from a folder with a database of its own or from the server of DATABASE_URL. Listens on 127.0.0.1:8640
unless told. The first start prints a token by which the first account is made. The log goes to standard output, a line of JSON each.
`,
  worker: `只做后台任务，不接受访问，直到按 Ctrl-C：每天留存各事项的状态，工作时间写每日提要，发送发件箱里的消息。
serve 自己也做这些；数据库在 PostgreSQL 服务器上时，可以另外启动任意多个，同一件事只有一个去做。

用法：taizhang worker [--data 文件夹] [--channels 文件]

发送渠道设置的例子：
  {"mail": {"host": "mail.example.gov.cn", "port": 465, "security": "tls", "user": "tz", "password": "…", "from": "tz@example.gov.cn"},
   "webhooks": [{"name": "督查群", "government": "qinglan", "kind": "wecom", "url": "https://…"}]}
security 可写 tls、startTls（默认）、none；kind 可写 wecom、dingtalk、feishu，后两种可加 secret。

English: does the jobs alone: states of each night, digests in working hours, messages of the outbox. serve does them too; any number of workers may
run beside it. --channels names a file of mail servers and group robots; without it messages are only shown in the outbox.
`,
  demo: `启动演示：虚构的青澜市2025年台账。从政府工作报告分解、征求意见、印发，到10月份的填报、核验、督办、销号，都在里面；
台账里的“今天”是2025年11月6日。各种角色的账号和口令打印在标准输出，口令每次不同。

用法：taizhang demo [--data 空文件夹] [--port N] [--host 地址]

不写 --data 时放在临时文件夹里，停止后删除；写了的，停止后可以用 taizhang serve --data 再打开（那时“今天”是真的今天）。

例子：
  taizhang demo
  taizhang demo --data 演示 --port 8650

English: serves the made-up city of 青澜市 with ten months of life, and prints an account for each role. The day is 6 November 2025 there.
Without --data everything is gone when it stops.
`,
  start: `一次启动两个：你自己的台账（开始时是空的，数据一直保留），和虚构的青澜市演示（停止后删除）。演示在后一个端口上。

用法：taizhang start [选项]

${serveOptions}

例子：
  taizhang start
  taizhang start --data 台账 --port 8650

English: starts two at once: your own ledger, empty at first and kept, and the made-up city to look round in, on the port after it. Options as of serve.
`,
  migrate: `把数据库结构升级到本程序的版本，不启动服务。serve 启动时也会自动升级；几台服务器共用一个数据库时，先在一处执行它。

用法：taizhang migrate [--data 文件夹]

English: brings the schema of the database up to date without serving. serve does so too at its start.
`,
  welcome: `读随程序附带的样例（虚构的青澜市2026年政府工作报告），并说明怎样读自己的报告。

用法：taizhang welcome

English: reads the sample report that comes with the program, and says how to read your own.
`,
}
