/** What `--help` prints (帮助), by command; '' is the program itself. */
export const help: Readonly<Record<string, string>> = {
  '': `台账 taizhang：把政府工作报告读成有出处的目标、承诺和完成值。

用法：taizhang <命令> [选项]

  read       读报告：目标、可核查的承诺、完成值、疑点，每一项都指向原文
  breakdown  做任务分解表（xlsx、docx、csv）
  duties     打印默认的职责分工表（csv），可以改了再用
  welcome    读随程序附带的样例（不带命令时也是它）

  --version  版本    --help  帮助；taizhang <命令> --help 有例子

退出状态：0 完成，1 有的输入没读成或结果写不了，2 用法不对，130 被中断。数据写到标准输出，提示写到标准错误。

English: taizhang reads Chinese government work reports into targets, promises and outcomes, each tied to its exact words.
Commands: read, breakdown, duties, welcome. Exit status: 0 done, 1 some input failed or results could not be written, 2 wrong use, 130 interrupted.
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
  welcome: `读随程序附带的样例（虚构的青澜市2026年政府工作报告），并说明怎样读自己的报告。

用法：taizhang welcome

English: reads the sample report that comes with the program, and says how to read your own.
`,
}
