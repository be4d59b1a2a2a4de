<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Charts</name>
    <message>
        <source>Time (%1)</source>
        <extracomment>the axis of a chart: times in this unit. 时间（%1）</extracomment>
        <translation>时间（%1）</translation>
    </message>
    <message>
        <source>Times of each process</source>
        <extracomment>各进程的响应时间、等待时间和周转时间</extracomment>
        <translation>各进程的时间</translation>
    </message>
    <message>
        <source>Times of the first %1 of %2 processes</source>
        <translation>前 %1 个进程的时间（共 %2 个）</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>响应时间</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待时间</translation>
    </message>
    <message>
        <source>Turnaround</source>
        <translation>周转时间</translation>
    </message>
    <message>
        <source>CPU utilisation over time</source>
        <extracomment>CPU 利用率随时间的变化</extracomment>
        <translation>CPU 利用率随时间的变化</translation>
    </message>
    <message>
        <source>Busy (%)</source>
        <extracomment>per cent of the CPUs</extracomment>
        <translation>忙碌（%）</translation>
    </message>
    <message>
        <source>running a process</source>
        <translation>运行进程</translation>
    </message>
    <message>
        <source>switching</source>
        <translation>上下文切换</translation>
    </message>
    <message>
        <source>Length of the ready queue over time</source>
        <extracomment>就绪队列长度随时间的变化</extracomment>
        <translation>就绪队列长度随时间的变化</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>进程数</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Averages by policy</source>
        <extracomment>各调度算法的平均时间</extracomment>
        <translation>各调度算法的平均时间</translation>
    </message>
    <message>
        <source>Average times against: %1</source>
        <extracomment>%1 a parameter, for example the time slice. 平均时间与%1的关系</extracomment>
        <translation>平均时间与%1的关系</translation>
    </message>
    <message>
        <source>Context switches against: %1</source>
        <extracomment>%1 a parameter, for example the time slice. 上下文切换次数与%1的关系</extracomment>
        <translation>上下文切换次数与%1的关系</translation>
    </message>
    <message>
        <source>Switches</source>
        <translation>切换次数</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>the option %1 is unknown here</source>
        <translation>此处不能识别选项 %1</translation>
    </message>
    <message>
        <source>the option %1 needs a value</source>
        <translation>选项 %1 需要一个值</translation>
    </message>
    <message>
        <source>the name of a file is missing; - stands for standard input</source>
        <translation>缺少文件名；- 表示标准输入</translation>
    </message>
    <message>
        <source>%1 is one operand too many</source>
        <translation>%1 是多余的操作数</translation>
    </message>
    <message>
        <source>a command is missing</source>
        <translation>缺少命令</translation>
    </message>
    <message>
        <source>the command %1 is unknown</source>
        <translation>未知命令 %1</translation>
    </message>
    <message>
        <source>timeslice-cli: the output cannot be written: %1</source>
        <translation>timeslice-cli：无法写出结果：%1</translation>
    </message>
    <message>
        <source>timeslice-cli: %1</source>
        <translation>timeslice-cli：%1</translation>
    </message>
    <message>
        <source>See timeslice-cli --help.</source>
        <translation>请参阅 timeslice-cli --help。</translation>
    </message>
    <message>
        <source>--until %1: a whole number would be right</source>
        <translation>--until %1：应为整数</translation>
    </message>
    <message>
        <source>these options do not fit: %1: %2</source>
        <translation>这些选项不合适：%1：%2</translation>
    </message>
    <message>
        <source>--json, --csv and --text exclude each other</source>
        <translation>--json、--csv 和 --text 不能同时使用</translation>
    </message>
    <message>
        <source>--lang %1: zh or en would be right</source>
        <translation>--lang %1：应为 zh 或 en</translation>
    </message>
    <message>
        <source>--limit %1: a whole number from 1 to %2 would be right</source>
        <translation>--limit %1：应为从 1 到 %2 的整数</translation>
    </message>
    <message>
        <source>timeslice-cli: the run is longer than the limit of %1 events; it came to time %2. Use --until, or larger time slices.</source>
        <translation>timeslice-cli：运行超过了 %1 个事件的限制，已到达时间 %2。请使用 --until，或者加大时间片。</translation>
    </message>
    <message>
        <source>%1: the scenario is valid; processes: %2</source>
        <translation>%1：场景有效；进程数：%2</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <extracomment>the least value of a parameter that may be as large as one likes</extracomment>
        <translation>%1 或更大</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>the least and the greatest value of a parameter</extracomment>
        <translation>%1 到 %2</translation>
    </message>
    <message>
        <source>list of numbers</source>
        <translation>若干整数</translation>
    </message>
    <message>
        <source>every, step</source>
        <translation>间隔, 步长</translation>
    </message>
    <message>
        <source>group: weight</source>
        <translation>组: 权重</translation>
    </message>
    <message>
        <source>required</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>默认值</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>可取的值</translation>
    </message>
    <message>
        <source>--policies is missing: --policies fcfs,rr:quantum=4,mlfq would be right</source>
        <translation>缺少 --policies；例如 --policies fcfs,rr:quantum=4,mlfq</translation>
    </message>
    <message>
        <source>timeslice-cli: the run of %1 is longer than the limit of %2 events. Give the scenario an end with --until, or use larger time slices.</source>
        <translation>timeslice-cli：%1 的运行超过了 %2 个事件的限制。请用 --until 给场景一个结束时间，或者加大时间片。</translation>
    </message>
    <message>
        <source>--param is missing: --param quantum=1..20 would be right</source>
        <translation>缺少 --param；例如 --param quantum=1..20</translation>
    </message>
    <message>
        <source>%1 needs a whole number from %2 to %3</source>
        <translation>%1 需要 %2 到 %3 之间的整数</translation>
    </message>
    <message>
        <source>--spread is one of constant, uniform, geometric, bimodal, not %1</source>
        <translation>--spread 应为 constant、uniform、geometric、bimodal 之一，而不是 %1</translation>
    </message>
    <message>
        <source>--to says in which form: perfetto, systrace, svg or csv would be right</source>
        <translation>--to 说明写成哪种形式；应为 perfetto、systrace、svg 或 csv</translation>
    </message>
    <message>
        <source>timeslice-cli: the run has more than %1 bars, too many for one picture. Use --until.</source>
        <translation>timeslice-cli：这次运行超过 %1 个条形，一张图片画不下。请使用 --until。</translation>
    </message>
    <message>
        <source>Usage: timeslice-cli COMMAND [OPTIONS]

  simulate FILE|-    run a scenario and print the result
      --policy ID        another policy than the file&apos;s
      --set KEY=VALUE    a parameter of the policy (quantum=4, quanta=2,4,8),
                         machine.cpus, machine.context_switch, seed, until, conventions.KEY
      --until T          stop at time T
      --text             for reading (the default)
      --json, --csv      for other programs
      --events           also what happened, in order
      --explain          also why each CPU chose as it did
      --svg OUT, --perfetto OUT
                         also a picture, or a trace for ui.perfetto.dev
      --limit N          at most N events (10000000)
  export FILE OUT    run a scenario and write it for another program
      --to perfetto|systrace|svg|csv
      --policy, --set, --until, --limit
  compare FILE|-     the same scenario under several policies
      --policies LIST    fcfs,rr:quantum=4,mlfq:quanta=2,4,8:boost=50
      --set, --until, --text, --json
  sweep FILE|-       the same scenario with one value after the other
      --param RANGE      quantum=1..20, quantum=10..100:10, machine.cpus=1,2,4
      --policy, --set, --until, --text, --json, --csv
  random             write a scenario of random processes
      --seed N, --tasks N, --arrival-gap MEAN, --burst MEAN,
      --spread constant|uniform|geometric|bimodal, --io PERCENT,
      --priorities N, --policy, --set
  validate FILE|-    check a scenario
  policies           list the policies and their parameters
      --json             for other programs

  lab list           list the scenes with real processes
  lab run SCENE      run one, without a script until nobody can go on
      --set NAME=VALUE, --json
      --script FILE|-    lines: step w1 [N], run w1, run all, hold w1, kill w1 [KILL],
                         expect w2 blocked A, expect w1 at lock, expect A held w1,
                         expect w1 exited 0, expect w1 killed KILL, expect sold = 3,
                         expect w1 failed EPIPE, expect P = 65536,
                         expect P write_end w1, expect P read_end closed,
                         expect deadlock, expect output TEXT

  --lang zh|en       language of the output; else that of the locale
  --help, --version

Exit status: 0 done, 1 the input is wrong, 2 usage, 3 a limit was reached,
4 the machine lacks what is needed.
</source>
        <translation>用法：timeslice-cli 命令 [选项]

  simulate 文件|-    运行一个场景并输出结果
      --policy ID        改用另一种调度策略，而不用文件中的
      --set 键=值        调度策略的参数（quantum=4、quanta=2,4,8）、
                         machine.cpus、machine.context_switch、seed、until、conventions.键
      --until T          在时间 T 停止
      --text             供人阅读（默认）
      --json, --csv      供其他程序使用
      --events           同时按顺序列出发生的事件
      --explain          同时说明每个 CPU 为何如此选择
      --svg OUT、--perfetto OUT
                         另外写出图片，或供 ui.perfetto.dev 打开的轨迹
      --limit N          最多 N 个事件（默认 10000000）
  export 文件 输出   运行一个场景，并写成其他程序可读的形式
      --to perfetto|systrace|svg|csv
      --policy、--set、--until、--limit
  compare 文件|-     用几种调度策略运行同一个场景
      --policies 列表    fcfs,rr:quantum=4,mlfq:quanta=2,4,8:boost=50
      --set、--until、--text、--json
  sweep 文件|-       让一个参数依次取不同的值，运行同一个场景
      --param 范围       quantum=1..20、quantum=10..100:10、machine.cpus=1,2,4
      --policy、--set、--until、--text、--json、--csv
  random             生成随机进程的场景
      --seed N、--tasks N、--arrival-gap 平均值、--burst 平均值、
      --spread constant|uniform|geometric|bimodal、--io 百分比、
      --priorities N、--policy、--set
  validate 文件|-    检查一个场景
  policies           列出各种调度策略及其参数
      --json             供其他程序使用

  lab list           列出使用真实进程的实验
  lab run 实验       运行一个实验；没有脚本时，一直运行到谁也无法继续
      --set 名=值、--json
      --script 文件|-    每行一条：step w1 [次数]、run w1、run all、hold w1、kill w1 [KILL]、
                         expect w2 blocked A、expect w1 at lock、expect A held w1、
                         expect w1 exited 0、expect w1 killed KILL、expect sold = 3、
                         expect w1 failed EPIPE、expect P = 65536、
                         expect P write_end w1、expect P read_end closed、
                         expect deadlock、expect output 文本

  --lang zh|en       输出的语言；不指定时随区域设置
  --help, --version

退出状态：0 完成，1 输入有误，2 用法有误，3 达到限制，
4 本机缺少所需的条件。
</translation>
    </message>
</context>
<context>
    <name>ConventionNames</name>
    <message>
        <source>Order of things at one instant</source>
        <translation>同一时刻各事件的先后顺序</translation>
    </message>
    <message>
        <source>Among equal ranks</source>
        <translation>排序值并列时</translation>
    </message>
    <message>
        <source>An equal rank may preempt</source>
        <translation>排序值并列时可以抢占</translation>
    </message>
    <message>
        <source>Length of a process</source>
        <translation>进程的长度</translation>
    </message>
    <message>
        <source>Waiting time in the response ratio</source>
        <translation>响应比中的等待时间</translation>
    </message>
    <message>
        <source>A preempted process goes</source>
        <translation>被抢占的进程</translation>
    </message>
    <message>
        <source>I/O exactly at the end of the slice</source>
        <translation>时间片结束时恰好请求 I/O</translation>
    </message>
    <message>
        <source>After I/O a process goes</source>
        <translation>I/O 完成后进程进入</translation>
    </message>
    <message>
        <source>Order of levels at a boost</source>
        <translation>优先级提升时各级的顺序</translation>
    </message>
    <message>
        <source>Slices end</source>
        <translation>时间片的结束方式</translation>
    </message>
    <message>
        <source>Slices that end together queue</source>
        <translation>时间片同时结束的进程的排队顺序</translation>
    </message>
    <message>
        <source>Of several idle CPUs, choose</source>
        <translation>有多个 CPU 空闲时选择</translation>
    </message>
    <message>
        <source>Preemption with several CPUs</source>
        <translation>多个 CPU 时的抢占方式</translation>
    </message>
    <message>
        <source>A context switch takes place</source>
        <translation>进行上下文切换的时机</translation>
    </message>
    <message>
        <source>The next process is chosen</source>
        <translation>选择下一个进程的时机</translation>
    </message>
    <message>
        <source>Show a switch after the last process</source>
        <translation>显示最后一个进程之后的切换</translation>
    </message>
</context>
<context>
    <name>ConventionValues</name>
    <message>
        <source>a burst ends</source>
        <translation>CPU 区间结束</translation>
    </message>
    <message>
        <source>a process is dispatched</source>
        <translation>进程被调度</translation>
    </message>
    <message>
        <source>a process arrives</source>
        <translation>进程到达</translation>
    </message>
    <message>
        <source>I/O returns</source>
        <translation>I/O 完成</translation>
    </message>
    <message>
        <source>a slice is used up</source>
        <translation>时间片用完</translation>
    </message>
    <message>
        <source>levels are boosted</source>
        <translation>优先级提升</translation>
    </message>
    <message>
        <source>earlier arrival first</source>
        <translation>先到达者优先</translation>
    </message>
    <message>
        <source>ready for longer first</source>
        <translation>先就绪者优先</translation>
    </message>
    <message>
        <source>lower id first</source>
        <translation>编号小者优先</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>the next CPU burst</source>
        <translation>下一个 CPU 区间</translation>
    </message>
    <message>
        <source>all remaining CPU bursts</source>
        <translation>所有剩余的 CPU 区间</translation>
    </message>
    <message>
        <source>since it became ready</source>
        <translation>从进入就绪状态起</translation>
    </message>
    <message>
        <source>since it arrived</source>
        <translation>从到达时起</translation>
    </message>
    <message>
        <source>to the tail, with a fresh slice</source>
        <translation>排到队尾，重新获得完整的时间片</translation>
    </message>
    <message>
        <source>back to its place, with the rest of its slice</source>
        <translation>回到原来的位置，保留剩余的时间片</translation>
    </message>
    <message>
        <source>only blocks</source>
        <translation>只算阻塞</translation>
    </message>
    <message>
        <source>also uses up the slice</source>
        <translation>同时算用完时间片</translation>
    </message>
    <message>
        <source>to the tail of the queue</source>
        <translation>队列的队尾</translation>
    </message>
    <message>
        <source>to the head of the queue</source>
        <translation>队列的队首</translation>
    </message>
    <message>
        <source>high levels first</source>
        <translation>先高级后低级</translation>
    </message>
    <message>
        <source>low levels first</source>
        <translation>先低级后高级</translation>
    </message>
    <message>
        <source>on each CPU by itself</source>
        <translation>各个 CPU 分别结束</translation>
    </message>
    <message>
        <source>on all CPUs together</source>
        <translation>所有 CPU 同时结束</translation>
    </message>
    <message>
        <source>by CPU number</source>
        <translation>按 CPU 编号</translation>
    </message>
    <message>
        <source>by process id</source>
        <translation>按进程编号</translation>
    </message>
    <message>
        <source>the one with the lowest number</source>
        <translation>编号最小的 CPU</translation>
    </message>
    <message>
        <source>where the process ran last</source>
        <translation>该进程上次运行的 CPU</translation>
    </message>
    <message>
        <source>the one idle for longest</source>
        <translation>空闲最久的 CPU</translation>
    </message>
    <message>
        <source>the worst running process gives way</source>
        <translation>排序最差的运行进程让出 CPU</translation>
    </message>
    <message>
        <source>CPUs are asked by number</source>
        <translation>按编号逐个检查 CPU</translation>
    </message>
    <message>
        <source>all CPUs are dealt anew</source>
        <translation>所有 CPU 重新分配</translation>
    </message>
    <message>
        <source>when another process comes</source>
        <translation>换成另一个进程时</translation>
    </message>
    <message>
        <source>after every slice</source>
        <translation>每个时间片结束之后</translation>
    </message>
    <message>
        <source>before the switch</source>
        <translation>切换之前</translation>
    </message>
    <message>
        <source>again after the switch</source>
        <translation>切换之后重新选择</translation>
    </message>
    <message>
        <source>before the switch only if it preempts</source>
        <translation>仅在抢占时于切换之前选定</translation>
    </message>
</context>
<context>
    <name>EventNames</name>
    <message>
        <source>Arrives</source>
        <extracomment>到达</extracomment>
        <translation>到达</translation>
    </message>
    <message>
        <source>Is dispatched</source>
        <extracomment>调度上 CPU</extracomment>
        <translation>调度上 CPU</translation>
    </message>
    <message>
        <source>Is preempted</source>
        <extracomment>被抢占</extracomment>
        <translation>被抢占</translation>
    </message>
    <message>
        <source>Slice used up</source>
        <extracomment>时间片用完</extracomment>
        <translation>时间片用完</translation>
    </message>
    <message>
        <source>Blocks for I/O</source>
        <extracomment>发出 I/O 请求而阻塞</extracomment>
        <translation>因 I/O 阻塞</translation>
    </message>
    <message>
        <source>Device begins its I/O</source>
        <extracomment>设备开始为它服务</extracomment>
        <translation>设备开始为其服务</translation>
    </message>
    <message>
        <source>I/O done</source>
        <extracomment>I/O 完成，被唤醒</extracomment>
        <translation>I/O 完成</translation>
    </message>
    <message>
        <source>Finishes</source>
        <extracomment>结束</extracomment>
        <translation>结束</translation>
    </message>
    <message>
        <source>Context switch begins</source>
        <extracomment>开始上下文切换</extracomment>
        <translation>上下文切换开始</translation>
    </message>
    <message>
        <source>Context switch gets its target</source>
        <translation>上下文切换确定目标</translation>
    </message>
    <message>
        <source>Context switch ends</source>
        <translation>上下文切换结束</translation>
    </message>
    <message>
        <source>Priority boost</source>
        <extracomment>全部提升到最高级队列</extracomment>
        <translation>优先级提升</translation>
    </message>
    <message>
        <source>Changes level</source>
        <extracomment>换到另一级队列</extracomment>
        <translation>换级</translation>
    </message>
    <message>
        <source>Share is updated</source>
        <translation>份额更新</translation>
    </message>
    <message>
        <source>Speed changes</source>
        <translation>执行速度改变</translation>
    </message>
    <message>
        <source>Wins the draw</source>
        <extracomment>抽签</extracomment>
        <translation>抽签中选</translation>
    </message>
    <message>
        <source>Misses its deadline</source>
        <extracomment>错过截止时间</extracomment>
        <translation>错过截止时间</translation>
    </message>
    <message>
        <source>Is aborted</source>
        <extracomment>被中止</extracomment>
        <translation>被中止</translation>
    </message>
    <message>
        <source>Program goes on</source>
        <translation>程序继续</translation>
    </message>
    <message>
        <source>Blocks</source>
        <extracomment>在锁、信号量或队列上阻塞</extracomment>
        <translation>阻塞</translation>
    </message>
    <message>
        <source>Acquires</source>
        <translation>取得</translation>
    </message>
    <message>
        <source>Releases</source>
        <translation>释放</translation>
    </message>
    <message>
        <source>Sends</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Receives</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>Is granted what it waits for</source>
        <extracomment>得到所等待的锁、信号量或消息，被唤醒</extracomment>
        <translation>等到所需而被唤醒</translation>
    </message>
    <message>
        <source>Yields</source>
        <translation>让出 CPU</translation>
    </message>
    <message>
        <source>Priority changes</source>
        <translation>优先级改变</translation>
    </message>
    <message>
        <source>Deadlock</source>
        <extracomment>死锁</extracomment>
        <translation>死锁</translation>
    </message>
    <message>
        <source>Migrates</source>
        <extracomment>迁移到另一个 CPU 的就绪队列</extracomment>
        <translation>迁移</translation>
    </message>
    <message>
        <source>Forks</source>
        <extracomment>fork：创建子进程</extracomment>
        <translation>创建子进程</translation>
    </message>
    <message>
        <source>Joins</source>
        <extracomment>join：子进程都已结束</extracomment>
        <translation>等到子进程结束</translation>
    </message>
    <message>
        <source>Child ended</source>
        <translation>子进程结束</translation>
    </message>
</context>
<context>
    <name>GanttSvg</name>
    <message>
        <source>R ready</source>
        <translation>R 就绪</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>B blocked</source>
        <translation>B 阻塞</translation>
    </message>
    <message>
        <source>S context switch</source>
        <translation>S 上下文切换</translation>
    </message>
    <message>
        <source>time in %1</source>
        <extracomment>Under the picture&apos;s ruler: the unit of its times, as &quot;ms&quot;</extracomment>
        <translation>时间单位：%1</translation>
    </message>
</context>
<context>
    <name>ParameterNames</name>
    <message>
        <source>Time slice</source>
        <extracomment>时间片</extracomment>
        <translation>时间片</translation>
    </message>
    <message>
        <source>Preemptive</source>
        <extracomment>抢占式</extracomment>
        <translation>抢占式</translation>
    </message>
    <message>
        <source>High priority is</source>
        <translation>优先数规则</translation>
    </message>
    <message>
        <source>Aging</source>
        <extracomment>老化</extracomment>
        <translation>老化</translation>
    </message>
    <message>
        <source>Time slices by level</source>
        <translation>各级时间片</translation>
    </message>
    <message>
        <source>Allotments by level</source>
        <translation>各级配额</translation>
    </message>
    <message>
        <source>Levels</source>
        <extracomment>队列级数</extracomment>
        <translation>队列级数</translation>
    </message>
    <message>
        <source>Boost every</source>
        <translation>优先级提升间隔</translation>
    </message>
    <message>
        <source>Stay on the level after I/O</source>
        <translation>I/O 后留在原级</translation>
    </message>
    <message>
        <source>Slice doubles by level</source>
        <translation>时间片逐级加倍</translation>
    </message>
    <message>
        <source>Given draws</source>
        <translation>指定的抽签结果</translation>
    </message>
    <message>
        <source>Stride constant</source>
        <translation>步长常数</translation>
    </message>
    <message>
        <source>Target latency</source>
        <translation>目标延迟</translation>
    </message>
    <message>
        <source>Least slice</source>
        <translation>最小时间片</translation>
    </message>
    <message>
        <source>Weights of groups</source>
        <translation>各组权重</translation>
    </message>
    <message>
        <source>After a missed deadline</source>
        <translation>错过截止时间后</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>切换进程的时机</translation>
    </message>
    <message>
        <source>After I/O</source>
        <translation>I/O 完成后</translation>
    </message>
</context>
<context>
    <name>PolicyNames</name>
    <message>
        <source>First come, first served</source>
        <extracomment>先来先服务</extracomment>
        <translation>先来先服务</translation>
    </message>
    <message>
        <source>Shortest job first</source>
        <extracomment>短作业优先</extracomment>
        <translation>短作业优先</translation>
    </message>
    <message>
        <source>Shortest remaining time first</source>
        <extracomment>最短剩余时间优先</extracomment>
        <translation>最短剩余时间优先</translation>
    </message>
    <message>
        <source>Longest job first</source>
        <extracomment>长作业优先</extracomment>
        <translation>长作业优先</translation>
    </message>
    <message>
        <source>Longest remaining time first</source>
        <extracomment>最长剩余时间优先</extracomment>
        <translation>最长剩余时间优先</translation>
    </message>
    <message>
        <source>Highest response ratio next</source>
        <extracomment>高响应比优先</extracomment>
        <translation>高响应比优先</translation>
    </message>
    <message>
        <source>Priority</source>
        <extracomment>优先级调度</extracomment>
        <translation>优先级调度</translation>
    </message>
    <message>
        <source>Round robin</source>
        <extracomment>时间片轮转</extracomment>
        <translation>时间片轮转</translation>
    </message>
    <message>
        <source>Multilevel feedback queue</source>
        <extracomment>多级反馈队列</extracomment>
        <translation>多级反馈队列</translation>
    </message>
    <message>
        <source>Feedback</source>
        <extracomment>反馈调度</extracomment>
        <translation>反馈调度</translation>
    </message>
    <message>
        <source>Lottery</source>
        <extracomment>彩票调度</extracomment>
        <translation>彩票调度</translation>
    </message>
    <message>
        <source>Stride</source>
        <extracomment>步长调度</extracomment>
        <translation>步幅调度</translation>
    </message>
    <message>
        <source>Completely fair scheduler</source>
        <extracomment>完全公平调度</extracomment>
        <translation>完全公平调度</translation>
    </message>
    <message>
        <source>Fair share</source>
        <extracomment>公平共享调度</extracomment>
        <translation>公平分享调度</translation>
    </message>
    <message>
        <source>Earliest deadline first</source>
        <extracomment>最早截止时间优先</extracomment>
        <translation>最早截止时间优先</translation>
    </message>
    <message>
        <source>Rate monotonic</source>
        <extracomment>单调速率调度</extracomment>
        <translation>单调速率调度</translation>
    </message>
    <message>
        <source>Least laxity first</source>
        <extracomment>最低松弛度优先</extracomment>
        <translation>最低松弛度优先</translation>
    </message>
    <message>
        <source>Cyclic</source>
        <extracomment>循环调度</extracomment>
        <translation>循环调度</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A policy&apos;s name and its abbreviation</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Multilevel queue</source>
        <extracomment>多级队列</extracomment>
        <translation>多级队列</translation>
    </message>
    <message>
        <source>Earliest eligible virtual deadline first</source>
        <extracomment>最早合格虚拟截止时间优先</extracomment>
        <translation>最早合格虚拟截止时间优先</translation>
    </message>
    <message>
        <source>%1 q=%2</source>
        <extracomment>%1 a policy, %2 its time slice: &quot;RR q=4&quot;</extracomment>
        <translation>%1 q=%2</translation>
    </message>
</context>
<context>
    <name>PresetNames</name>
    <message>
        <source>Textbook</source>
        <extracomment>教材</extracomment>
        <translation>教材</translation>
    </message>
</context>
<context>
    <name>ProblemWords</name>
    <message>
        <source>there is no such file; check the name and the folder</source>
        <translation>没有这个文件；请检查文件名和文件夹</translation>
    </message>
    <message>
        <source>the permissions of the file or its folder forbid this; choose another place or change them</source>
        <translation>文件或其所在文件夹的权限不允许此操作；请换一个位置，或者修改权限</translation>
    </message>
    <message>
        <source>the file cannot be read (%1); check the disk and try again</source>
        <translation>无法读取文件（%1）；请检查磁盘后重试</translation>
    </message>
    <message>
        <source>the file is empty; a scenario begins with {&quot;format&quot;: &quot;timeslice-scenario&quot;, &quot;version&quot;: 1}</source>
        <translation>文件是空的；场景应以 {&quot;format&quot;: &quot;timeslice-scenario&quot;, &quot;version&quot;: 1} 开头</translation>
    </message>
    <message>
        <source>the file is larger than the limit of %L1 bytes; a scenario must be smaller</source>
        <translation>文件超过了 %L1 字节的限制；场景文件必须更小</translation>
    </message>
    <message>
        <source>the file was not saved (%1); what was there before is unchanged, so save in another place</source>
        <translation>文件未能保存（%1）；原有内容没有改变，请保存到其他位置</translation>
    </message>
    <message>
        <source>the file was not saved: what reached the disk is not what was written; the disk may be full, and what was there before is unchanged</source>
        <translation>文件未能保存：磁盘上的内容与写入的内容不一致；磁盘可能已满，原有内容没有改变</translation>
    </message>
    <message>
        <source>this is a folder; name a file in it</source>
        <translation>这是一个文件夹；请指定其中的一个文件</translation>
    </message>
    <message>
        <source>this is a pipe; name a regular file</source>
        <translation>这是一个管道；请指定一个普通文件</translation>
    </message>
    <message>
        <source>this is a device or a socket; name a regular file</source>
        <translation>这是一个设备或套接字；请指定一个普通文件</translation>
    </message>
    <message>
        <source>the text ends too early; a bracket, a quotation mark or a value is missing</source>
        <translation>文本提前结束；缺少括号、引号或值</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands behind the end of the scenario; remove everything after the last bracket</source>
        <translation>“%1”出现在场景结束之后；请删除最后一个括号之后的所有内容</translation>
    </message>
    <message>
        <source>this byte is not UTF-8; save the file in UTF-8</source>
        <translation>这个字节不是 UTF-8 编码；请将文件保存为 UTF-8 编码</translation>
    </message>
    <message>
        <source>the file begins with a byte order mark; save it as UTF-8 without one</source>
        <translation>文件以字节顺序标记（BOM）开头；请保存为不带该标记的 UTF-8 编码</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number; write a whole number</source>
        <translation>“%1”不是数；请写一个整数</translation>
    </message>
    <message>
        <source>this character cannot stand within a text as it is; write it as an escape such as \n or \u4e2d</source>
        <translation>这个字符不能直接出现在文本中；请写成转义形式，例如 \n 或 \u4e2d</translation>
    </message>
    <message>
        <source>brackets are nested more than %1 deep; a scenario needs far fewer</source>
        <translation>括号嵌套超过 %1 层；场景远不需要这么多层</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not expected here; JSON wants a comma, a colon, a bracket or a value</source>
        <translation>此处不应出现“%1”；JSON 在这里需要逗号、冒号、括号或值</translation>
    </message>
    <message>
        <source>an object {...}</source>
        <translation>对象 {...}</translation>
    </message>
    <message>
        <source>a list [...]</source>
        <translation>列表 [...]</translation>
    </message>
    <message>
        <source>a text in quotation marks</source>
        <translation>带引号的文本</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>a text, or an object with &quot;en&quot; and &quot;zh&quot;</source>
        <translation>文本，或者含有 &quot;en&quot; 和 &quot;zh&quot; 的对象</translation>
    </message>
    <message>
        <source>null</source>
        <translation>空值 null</translation>
    </message>
    <message>
        <source>the key &quot;%1&quot; stands here twice; keep one of the two</source>
        <translation>键“%1”在此处出现了两次；请只保留一个</translation>
    </message>
    <message>
        <source>the key &quot;%1&quot; is unknown here; &quot;%2&quot; was probably meant</source>
        <translation>未知的键“%1”；可能是想写“%2”</translation>
    </message>
    <message>
        <source>the key &quot;%1&quot; is unknown here; known are: %2</source>
        <translation>未知的键“%1”；此处可用的键有：%2</translation>
    </message>
    <message>
        <source>the key &quot;%1&quot; is missing; add it</source>
        <translation>缺少键“%1”；请加上</translation>
    </message>
    <message>
        <source>this is %2, where %1 belongs</source>
        <translation>此处应为%1，实际却是%2</translation>
    </message>
    <message>
        <source>version %1 of the format is unknown; this program reads version 1</source>
        <translation>未知的格式版本 %1；本程序读取版本 1</translation>
    </message>
    <message>
        <source>%1 is not a whole number; times and counts are whole numbers</source>
        <translation>%1 不是整数；时间和个数都是整数</translation>
    </message>
    <message>
        <source>%1 is out of range; a whole number from %2 to %3 would be right</source>
        <translation>%1 超出范围；应为 %2 到 %3 之间的整数</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is unknown here; &quot;%2&quot; was probably meant</source>
        <translation>未知的值“%1”；可能是想写“%2”</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is unknown here; known are: %2</source>
        <translation>未知的值“%1”；此处可用的值有：%2</translation>
    </message>
    <message>
        <source>this text is longer than the limit of %1 bytes; shorten it</source>
        <translation>这段文本超过了 %1 字节的限制；请缩短</translation>
    </message>
    <message>
        <source>this text holds a control character; remove it</source>
        <translation>这段文本含有控制字符；请将其删除</translation>
    </message>
    <message>
        <source>the policy &quot;%1&quot; is unknown; &quot;%2&quot; was probably meant</source>
        <translation>未知的调度策略“%1”；可能是想写“%2”</translation>
    </message>
    <message>
        <source>the policy &quot;%1&quot; is unknown; known are: %2</source>
        <translation>未知的调度策略“%1”；可用的调度策略有：%2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a parameter of another policy; &quot;%2&quot; has no parameters</source>
        <translation>“%1”是其他调度策略的参数；“%2”没有参数</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a parameter of another policy; those of &quot;%2&quot; are: %3</source>
        <translation>“%1”是其他调度策略的参数；“%2”的参数有：%3</translation>
    </message>
    <message>
        <source>this list has more than %1 entries; shorten it</source>
        <translation>这个列表超过了 %1 项；请缩短</translation>
    </message>
    <message>
        <source>this list is empty; give it at least one entry, or remove the key</source>
        <translation>这个列表是空的；请至少给出一项，或者删除这个键</translation>
    </message>
    <message>
        <source>there are %1 levels but %2 allotments; give one allotment for each level</source>
        <translation>共有 %1 级，却有 %2 个配额；请为每一级给出一个配额</translation>
    </message>
    <message>
        <source>there is no process; a scenario needs at least one</source>
        <translation>没有进程；场景至少需要一个进程</translation>
    </message>
    <message>
        <source>there are more than %1 processes; remove some</source>
        <translation>进程超过了 %1 个；请删除一些</translation>
    </message>
    <message>
        <source>the id %1 belongs to another process already; give each process its own</source>
        <translation>编号 %1 已属于另一个进程；请为每个进程指定不同的编号</translation>
    </message>
    <message>
        <source>this program is empty; it needs at least one CPU burst</source>
        <translation>这个程序是空的；至少需要一个 CPU 区间</translation>
    </message>
    <message>
        <source>this program begins with I/O; its first step must be a CPU burst</source>
        <translation>这个程序以 I/O 开始；第一步必须是 CPU 区间</translation>
    </message>
    <message>
        <source>the programs have more than %1 steps together, repetitions counted; use fewer</source>
        <translation>各程序的步骤（重复的也计入）总共超过了 %1 步；请减少步骤</translation>
    </message>
    <message>
        <source>&quot;%1&quot; and &quot;%2&quot; stand side by side; keep one of the two</source>
        <translation>“%1”与“%2”同时出现；请只保留一个</translation>
    </message>
    <message>
        <source>there is no CPU %1: this machine has %2, counted from 0</source>
        <translation>没有 CPU %1：这台机器有 %2 个 CPU，从 0 开始编号</translation>
    </message>
    <message>
        <source>CPU %1 is named twice; name it once</source>
        <translation>CPU %1 出现了两次；请只写一次</translation>
    </message>
    <message>
        <source>a number of jobs needs a period; add &quot;period&quot; or remove &quot;jobs&quot;</source>
        <translation>指定作业个数时需要周期；请加上“period”，或者删除“jobs”</translation>
    </message>
    <message>
        <source>this period gives more than %1 jobs before the end of the run; make it longer, or give &quot;jobs&quot;</source>
        <translation>按这个周期，运行结束之前的作业会超过 %1 个；请加长周期，或者给出“jobs”</translation>
    </message>
    <message>
        <source>with this process the run may take longer than %1 ticks; use smaller times</source>
        <translation>加上这个进程后，运行可能超过 %1 个时间单位；请减小各个时间</translation>
    </message>
    <message>
        <source>preempt_cpu &quot;refill&quot; cannot be used when a context switch takes time; set context_switch to 0</source>
        <translation>上下文切换需要时间时，preempt_cpu 不能取“refill”；请将 context_switch 设为 0</translation>
    </message>
    <message>
        <source>%1, line %2, column %3: %4</source>
        <translation>%1，第 %2 行，第 %3 列：%4</translation>
    </message>
    <message>
        <source>At %1: %2</source>
        <translation>在 %1 处：%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>this escape is not valid; write \n, \&quot; or \u with four hexadecimal digits, and halves of a surrogate pair only together</source>
        <translation>此转义无效；请写 \n、\&quot; 或 \u 加四位十六进制数字，代理对的两半必须成对出现</translation>
    </message>
    <message>
        <source>the name of the lock, the semaphore or the queue is missing; write it here</source>
        <translation>缺少锁、信号量或队列的名称；请写在这里</translation>
    </message>
    <message>
        <source>this gives up lock &quot;%1&quot;, which is not held here; put a step &quot;lock&quot; before it, or remove it</source>
        <translation>此处释放的锁“%1”并未被占有；请在前面加上步骤“lock”，或者将其删除</translation>
    </message>
    <message>
        <source>there is no semaphore &quot;%1&quot;; give its count in &quot;machine&quot;: {&quot;semaphores&quot;: {&quot;%1&quot;: 1}}</source>
        <translation>没有信号量“%1”；请在 &quot;machine&quot;: {&quot;semaphores&quot;: {&quot;%1&quot;: 1}} 中给出其初值</translation>
    </message>
    <message>
        <source>there is no semaphore &quot;%1&quot;; the machine has: %2</source>
        <translation>没有信号量“%1”；这台机器的信号量有：%2</translation>
    </message>
    <message>
        <source>there is no queue &quot;%1&quot;; give its size in &quot;machine&quot;: {&quot;queues&quot;: {&quot;%1&quot;: 4}}</source>
        <translation>没有队列“%1”；请在 &quot;machine&quot;: {&quot;queues&quot;: {&quot;%1&quot;: 4}} 中给出其容量</translation>
    </message>
    <message>
        <source>there is no queue &quot;%1&quot;; the machine has: %2</source>
        <translation>没有队列“%1”；这台机器的队列有：%2</translation>
    </message>
    <message>
        <source>a process with a period cannot fork; leave out &quot;period&quot;, or write the child as a process of its own</source>
        <translation>周期进程不能 fork；请去掉 &quot;period&quot;，或把子进程写成单独的进程</translation>
    </message>
    <message>
        <source>the format is &quot;%1&quot;; &quot;%2&quot; would be right here</source>
        <translation>格式为“%1”；此处应为“%2”</translation>
    </message>
</context>
<context>
    <name>RealTime</name>
    <message>
        <source>Rate monotonic: U = %1 is at most the bound n(2^(1/n) − 1) = %2, so no deadline is missed (Liu and Layland 1973).</source>
        <extracomment>单调速率调度的利用率上界（充分条件）</extracomment>
        <translation>单调速率调度：U = %1，不超过上界 n(2^(1/n) − 1) = %2，因此不会错过截止时间（Liu 与 Layland，1973）。</translation>
    </message>
    <message>
        <source>Rate monotonic: the bound n(2^(1/n) − 1) = %2 does not tell (U = %1), for it is sufficient, not necessary; response-time analysis does: every deadline is met (Joseph and Pandya 1986).</source>
        <translation>单调速率调度：上界 n(2^(1/n) − 1) = %2 无法判断（U = %1），因为它是充分条件而非必要条件；响应时间分析可以判断：所有截止时间都能满足（Joseph 与 Pandya，1986）。</translation>
    </message>
    <message>
        <source>Rate monotonic: U = %1, the bound is n(2^(1/n) − 1) = %2, and by response-time analysis a deadline can be missed (Joseph and Pandya 1986).</source>
        <translation>单调速率调度：U = %1，上界为 n(2^(1/n) − 1) = %2；由响应时间分析，可能错过截止时间（Joseph 与 Pandya，1986）。</translation>
    </message>
    <message>
        <source>Earliest deadline first: U = %1; with deadlines before the ends of the periods deciding would take too long here.</source>
        <translation>最早截止时间优先：U = %1；截止时间早于周期末，此处要判断所需的计算过长。</translation>
    </message>
    <message>
        <source>Earliest deadline first: U = %1 is at most 1, so no deadline is missed (Liu and Layland 1973).</source>
        <translation>最早截止时间优先：U = %1，不超过 1，因此不会错过截止时间（Liu 与 Layland，1973）。</translation>
    </message>
    <message>
        <source>Earliest deadline first: U = %1 is more than 1, so no policy can meet all deadlines.</source>
        <translation>最早截止时间优先：U = %1，超过 1，任何算法都无法满足所有截止时间。</translation>
    </message>
    <message>
        <source>Earliest deadline first: by the processor demand criterion no deadline is missed (Baruah, Rosier and Howell 1990); U = %1.</source>
        <translation>最早截止时间优先：由处理器需求判据，不会错过截止时间（Baruah、Rosier 与 Howell，1990）；U = %1。</translation>
    </message>
    <message>
        <source>Earliest deadline first: by the processor demand criterion not all deadlines can be met (Baruah, Rosier and Howell 1990); U = %1.</source>
        <translation>最早截止时间优先：由处理器需求判据，无法满足所有截止时间（Baruah、Rosier 与 Howell，1990）；U = %1。</translation>
    </message>
    <message>
        <source>there are several CPUs</source>
        <translation>有多个 CPU</translation>
    </message>
    <message>
        <source>context switches cost time</source>
        <translation>上下文切换要花时间</translation>
    </message>
    <message>
        <source>programs wait for I/O, locks or messages</source>
        <translation>程序要等待 I/O、锁或消息</translation>
    </message>
    <message>
        <source>there are processes without a period</source>
        <translation>有非周期进程</translation>
    </message>
    <message>
        <source>a deadline is longer than its period</source>
        <translation>有截止时间长于周期</translation>
    </message>
    <message>
        <source>Fixed priorities: by response-time analysis every deadline is met (Joseph and Pandya 1986).</source>
        <translation>固定优先级：由响应时间分析，所有截止时间都能满足（Joseph 与 Pandya，1986）。</translation>
    </message>
    <message>
        <source>Fixed priorities: by response-time analysis a deadline can be missed (Joseph and Pandya 1986).</source>
        <translation>固定优先级：由响应时间分析，可能错过截止时间（Joseph 与 Pandya，1986）。</translation>
    </message>
    <message>
        <source>The theorems are about independent periodic processes on one CPU; here %1, so the run may be worse.</source>
        <extracomment>%1 is a list of reasons why a theorem does not apply exactly</extracomment>
        <translation>这些定理针对单个 CPU 上相互独立的周期进程；而这里%1，因此实际运行可能更差。</translation>
    </message>
    <message>
        <source>Rate monotonic: U = %1 is above the bound n(2^(1/n) − 1) = %2, and response-time analysis would take too long here.</source>
        <translation>单调速率调度：U = %1，超过上界 n(2^(1/n) − 1) = %2，而此处响应时间分析所需的计算过长。</translation>
    </message>
</context>
<context>
    <name>RuleSentences</name>
    <message>
        <source>The CPU was idle and a process was ready.</source>
        <translation>CPU 空闲，而有进程就绪。</translation>
    </message>
    <message>
        <source>The running process had used up its time slice.</source>
        <translation>运行的进程用完了时间片。</translation>
    </message>
    <message>
        <source>A ready process came before the running one and preempted it.</source>
        <translation>一个就绪进程排在运行的进程之前，抢占了它。</translation>
    </message>
    <message>
        <source>A context switch ended, and the choice was made only then.</source>
        <translation>上下文切换结束，此时才做出选择。</translation>
    </message>
    <message>
        <source>A process came back from I/O and was given the CPU at once.</source>
        <translation>一个进程的 I/O 完成，立即得到 CPU。</translation>
    </message>
    <message>
        <source>The running process finished or blocked.</source>
        <translation>运行的进程已结束，或者阻塞了。</translation>
    </message>
    <message>
        <source>The running process yielded the CPU.</source>
        <translation>运行的进程让出了 CPU。</translation>
    </message>
    <message>
        <source>You chose; the policy would have chosen otherwise.</source>
        <translation>这是你的选择；按调度算法会选别的进程。</translation>
    </message>
</context>
<context>
    <name>RunText</name>
    <message>
        <source>%1 - %2</source>
        <translation>%1——%2</translation>
    </message>
    <message>
        <source>sw</source>
        <extracomment>上下文切换; stands in a narrow box of a Gantt chart</extracomment>
        <translation>切换</translation>
    </message>
    <message>
        <source>CPU %1</source>
        <translation>CPU %1</translation>
    </message>
    <message>
        <source>The chart ends here; use --json or --csv for all of it.</source>
        <translation>图到此为止；要看全部内容，请使用 --json 或 --csv。</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>进程</translation>
    </message>
    <message>
        <source>Arrival</source>
        <extracomment>到达</extracomment>
        <translation>到达</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Response</source>
        <extracomment>响应</extracomment>
        <translation>响应</translation>
    </message>
    <message>
        <source>Turnaround</source>
        <extracomment>周转</extracomment>
        <translation>周转</translation>
    </message>
    <message>
        <source>Waiting</source>
        <extracomment>等待</extracomment>
        <translation>等待</translation>
    </message>
    <message>
        <source>Blocked</source>
        <extracomment>阻塞</extracomment>
        <translation>阻塞</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Preempted</source>
        <extracomment>被抢占次数</extracomment>
        <translation>被抢占</translation>
    </message>
    <message>
        <source>Average</source>
        <extracomment>平均</extracomment>
        <translation>平均</translation>
    </message>
    <message>
        <source>End %1 %2, throughput %3, CPU utilisation %4 %, context switches %5</source>
        <extracomment>吞吐量，CPU 利用率，切换次数</extracomment>
        <translation>结束于 %1 %2，吞吐量 %3，CPU 利用率 %4%，上下文切换 %5 次</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>The run stands still: no process can ever go on.</source>
        <translation>运行停滞：没有进程能够继续。</translation>
    </message>
    <message>
        <source>%1 waits for %2.</source>
        <translation>%1 等待%2。</translation>
    </message>
    <message>
        <source>%1 waits for %2, which %3 holds.</source>
        <translation>%1 等待%2，它由 %3 占有。</translation>
    </message>
</context>
<context>
    <name>StateNames</name>
    <message>
        <source>New</source>
        <extracomment>新建</extracomment>
        <translation>新建</translation>
    </message>
    <message>
        <source>Ready</source>
        <extracomment>就绪</extracomment>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Running</source>
        <extracomment>运行</extracomment>
        <translation>运行</translation>
    </message>
    <message>
        <source>Blocked</source>
        <extracomment>阻塞</extracomment>
        <translation>阻塞</translation>
    </message>
    <message>
        <source>Terminated</source>
        <extracomment>终止</extracomment>
        <translation>终止</translation>
    </message>
</context>
<context>
    <name>StudyWords</name>
    <message>
        <source>%1: the form key=value would be right</source>
        <translation>%1：格式应为 键=值</translation>
    </message>
    <message>
        <source>%1: the key is unknown; known are the policy&apos;s parameters, machine.cpus, machine.context_switch, seed, until and conventions.KEY</source>
        <translation>%1：未知的键；可用的键有该调度策略的参数、machine.cpus、machine.context_switch、seed、until 和 conventions.键</translation>
    </message>
    <message>
        <source>%1: the value has the wrong form; a number, true or false, or numbers with commas would be right</source>
        <translation>%1：值的格式不对；应为一个数、true 或 false，或者用逗号分隔的若干个数</translation>
    </message>
    <message>
        <source>* the best; none where all are equal</source>
        <translation>* 最优；全部相同时不标</translation>
    </message>
    <message>
        <source>Average response</source>
        <translation>平均响应时间</translation>
    </message>
    <message>
        <source>Average turnaround</source>
        <translation>平均周转时间</translation>
    </message>
    <message>
        <source>Average waiting</source>
        <translation>平均等待时间</translation>
    </message>
    <message>
        <source>Makespan</source>
        <translation>完工时间</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>吞吐量</translation>
    </message>
    <message>
        <source>CPU utilisation</source>
        <translation>CPU 利用率</translation>
    </message>
    <message>
        <source>Context switches</source>
        <translation>上下文切换次数</translation>
    </message>
    <message>
        <source>Switch time</source>
        <translation>切换时间</translation>
    </message>
    <message>
        <source>Missed deadlines</source>
        <translation>错过截止时间的次数</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>%1: a policy is missing; policies with commas between them, such as fcfs,rr:quantum=4,mlfq, would be right</source>
        <translation>%1：缺少调度策略；应为用逗号分隔的策略，例如 fcfs,rr:quantum=4,mlfq</translation>
    </message>
    <message>
        <source>%1: more than %2 runs</source>
        <translation>%1：超过了 %2 次运行</translation>
    </message>
    <message>
        <source>%1: the form is key=FROM..TO, key=FROM..TO:STEP, or key= and numbers with commas</source>
        <translation>%1：格式应为 键=起点..终点、键=起点..终点:步长，或者 键= 加用逗号分隔的若干个数</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>What was written, then what is wrong with it</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>响应</translation>
    </message>
    <message>
        <source>Turnaround</source>
        <translation>周转</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>CPU use</source>
        <translation>CPU 利用率</translation>
    </message>
    <message>
        <source>Switches</source>
        <translation>切换次数</translation>
    </message>
    <message>
        <source>Misses</source>
        <translation>错过次数</translation>
    </message>
</context>
<context>
    <name>timeslice::AboutBox</name>
    <message>
        <source>About Timeslice</source>
        <translation>关于 Timeslice</translation>
    </message>
    <message>
        <source>Timeslice %1</source>
        <translation>Timeslice（时间片）%1</translation>
    </message>
    <message>
        <source>Shows how an operating system shares a processor and how processes work together. Free software under the GNU General Public License, version 3 or later; there is no warranty.</source>
        <translation>展示操作系统怎样共享处理器，以及进程之间怎样协作。本程序是自由软件，依 GNU 通用公共许可证第 3 版或更高版本发布；不提供任何担保。</translation>
    </message>
</context>
<context>
    <name>timeslice::ActionRegistry</name>
    <message>
        <source>&amp;New</source>
        <translation>新建(&amp;N)</translation>
    </message>
    <message>
        <source>Start a new scenario with one process.</source>
        <translation>新建一个含有一个进程的场景。</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Open a scenario file.</source>
        <translation>打开场景文件。</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save the scenario in its file.</source>
        <translation>将场景保存到其文件中。</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>Save the scenario in another file.</source>
        <translation>将场景保存到另一个文件中。</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Close the window and leave the program.</source>
        <translation>关闭窗口并退出程序。</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>Take back the last change of the scenario.</source>
        <translation>撤销对场景的上一次更改。</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Make the change again that was taken back.</source>
        <translation>重做刚才撤销的更改。</translation>
    </message>
    <message>
        <source>&amp;Add a process</source>
        <translation>添加进程(&amp;A)</translation>
    </message>
    <message>
        <source>Add a process to the scenario.</source>
        <translation>在场景中添加一个进程。</translation>
    </message>
    <message>
        <source>Re&amp;move the process</source>
        <translation>删除进程(&amp;M)</translation>
    </message>
    <message>
        <source>Remove the selected process from the scenario.</source>
        <translation>从场景中删除选中的进程。</translation>
    </message>
    <message>
        <source>To the start</source>
        <translation>回到开头</translation>
    </message>
    <message>
        <source>Go to the start of the run.</source>
        <translation>回到运行过程的开头。</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>单步后退</translation>
    </message>
    <message>
        <source>Go back by one step.</source>
        <translation>后退一步。</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Let the run go on by itself.</source>
        <translation>让运行过程自动进行。</translation>
    </message>
    <message>
        <source>Step forward</source>
        <translation>单步前进</translation>
    </message>
    <message>
        <source>Go on by one step.</source>
        <translation>前进一步。</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>转到末尾</translation>
    </message>
    <message>
        <source>Go to the end of the run.</source>
        <translation>转到运行过程的末尾。</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>加快</translation>
    </message>
    <message>
        <source>Play faster.</source>
        <translation>加快播放速度。</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>减慢</translation>
    </message>
    <message>
        <source>Play more slowly.</source>
        <translation>减慢播放速度。</translation>
    </message>
    <message>
        <source>&amp;Whole run</source>
        <translation>整个运行过程(&amp;W)</translation>
    </message>
    <message>
        <source>Show the whole run in the timeline.</source>
        <translation>在时间线中显示整个运行过程。</translation>
    </message>
    <message>
        <source>Scheduler</source>
        <translation>调度</translation>
    </message>
    <message>
        <source>Simulate how processes share a processor.</source>
        <translation>模拟多个进程如何共用处理器。</translation>
    </message>
    <message>
        <source>Lab</source>
        <translation>实验室</translation>
    </message>
    <message>
        <source>Watch real processes work together.</source>
        <translation>观察真实的进程如何协同工作。</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>Learn with guided scenes and exercises.</source>
        <translation>通过有引导的演示和练习来学习。</translation>
    </message>
    <message>
        <source>中 / EN</source>
        <translation>中 / EN</translation>
    </message>
    <message>
        <source>Switch between Chinese and English.</source>
        <translation>在中文和英文之间切换。</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Use the language of the system.</source>
        <translation>使用系统的语言。</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Show the program in English.</source>
        <translation>以英文显示程序界面。</translation>
    </message>
    <message>
        <source>中文</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>Show the program in Chinese.</source>
        <translation>以中文显示程序界面。</translation>
    </message>
    <message>
        <source>Use light or dark colours as the system does.</source>
        <translation>跟随系统使用浅色或深色。</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Use light colours.</source>
        <translation>使用浅色外观。</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Use dark colours.</source>
        <translation>使用深色外观。</translation>
    </message>
    <message>
        <source>Projection</source>
        <translation>投影</translation>
    </message>
    <message>
        <source>Fill the screen, with text large enough for the last row.</source>
        <translation>全屏显示，文字放大到最后一排也能看清。</translation>
    </message>
    <message>
        <source>Leave the projection</source>
        <translation>退出投影</translation>
    </message>
    <message>
        <source>Go back to the window.</source>
        <translation>回到窗口显示。</translation>
    </message>
    <message>
        <source>Blank the screen</source>
        <translation>黑屏</translation>
    </message>
    <message>
        <source>Make the screen dark until the next key, while projecting.</source>
        <translation>投影时将屏幕变黑，按任意键恢复。</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>减少动画</translation>
    </message>
    <message>
        <source>Show each step at once, without animation.</source>
        <translation>直接显示每一步的结果，不播放动画。</translation>
    </message>
    <message>
        <source>Three states only</source>
        <translation>仅三种状态</translation>
    </message>
    <message>
        <source>Show only ready, running and blocked in the state diagram.</source>
        <translation>状态转换图中只显示就绪、运行和阻塞。</translation>
    </message>
    <message>
        <source>Terms in both languages</source>
        <translation>术语中英对照</translation>
    </message>
    <message>
        <source>Show the key terms in Chinese and English together.</source>
        <translation>关键术语同时以中文和英文显示。</translation>
    </message>
    <message>
        <source>Reset the layout</source>
        <translation>重置布局</translation>
    </message>
    <message>
        <source>Put every panel back in its place.</source>
        <translation>将所有面板放回原处。</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>Show the list of keys.</source>
        <translation>显示快捷键列表。</translation>
    </message>
    <message>
        <source>About &amp;Timeslice</source>
        <translation>关于 Timeslice(&amp;T)</translation>
    </message>
    <message>
        <source>Show the version and the licence.</source>
        <translation>显示版本和许可证。</translation>
    </message>
    <message>
        <source>%1 Key: %2</source>
        <translation>%1快捷键：%2</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Stop the run where it is.</source>
        <translation>让运行过程停在当前位置。</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Run the same processes under several policies, side by side.</source>
        <translation>用几种调度策略并排运行同一组进程。</translation>
    </message>
    <message>
        <source>&amp;Random processes…</source>
        <translation>随机进程(&amp;R)…</translation>
    </message>
    <message>
        <source>Put random processes in place of those of the scenario.</source>
        <translation>用随机生成的进程替换场景中的进程。</translation>
    </message>
</context>
<context>
    <name>timeslice::Alternatives</name>
    <message>
        <source>Change a convention</source>
        <translation>更改约定</translation>
    </message>
    <message>
        <source>No process does anything else under this convention.</source>
        <translation>在这个约定下，各进程的行为都没有变化。</translation>
    </message>
    <message>
        <source>What changed is marked on the timeline.</source>
        <translation>变化之处已在时间线上标出。</translation>
    </message>
</context>
<context>
    <name>timeslice::ChartView</name>
    <message>
        <source>%1 · %2: %3</source>
        <translation>%1 · %2：%3</translation>
    </message>
</context>
<context>
    <name>timeslice::ChartsPanel</name>
    <message>
        <source>Cost of a context switch</source>
        <extracomment>上下文切换开销</extracomment>
        <translation>上下文切换开销</translation>
    </message>
    <message>
        <source>Number of CPUs</source>
        <extracomment>CPU 数量</extracomment>
        <translation>CPU 数量</translation>
    </message>
    <message>
        <source>Some runs were too long and are left out.</source>
        <translation>有些运行过长，未画出。</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>Times of each process</source>
        <translation>各进程的时间</translation>
    </message>
    <message>
        <source>Load over time</source>
        <extracomment>CPU 利用率与就绪队列长度</extracomment>
        <translation>负载随时间的变化</translation>
    </message>
    <message>
        <source>Averages by policy</source>
        <translation>各调度算法的平均时间</translation>
    </message>
    <message>
        <source>Sweep over a parameter</source>
        <extracomment>在一个范围内逐一改变某个参数。参数扫描</extracomment>
        <translation>参数扫描</translation>
    </message>
    <message>
        <source>Which chart</source>
        <translation>图表种类</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>from</source>
        <extracomment>a range of values: from .. to. 从</extracomment>
        <translation>从</translation>
    </message>
    <message>
        <source>to</source>
        <extracomment>a range of values: from .. to. 到</extracomment>
        <translation>到</translation>
    </message>
    <message>
        <source>First value</source>
        <translation>起始值</translation>
    </message>
    <message>
        <source>Last value</source>
        <translation>终止值</translation>
    </message>
    <message>
        <source>Runs done</source>
        <translation>已完成的运行</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>timeslice::ComparePage</name>
    <message>
        <source>%1 %2</source>
        <extracomment>A policy and its value in a ranking: &quot;SRTF 3.25&quot;</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Best by %1: %2. Click the head of a column to rank by it.</source>
        <translation>按%1由优到劣：%2。点击列标题可按该列排名。</translation>
    </message>
    <message>
        <source>The same processes under several policies</source>
        <translation>同一组进程，不同的调度策略</translation>
    </message>
    <message>
        <source>Add a policy</source>
        <translation>添加一种策略</translation>
    </message>
    <message>
        <source>Leave the comparison</source>
        <translation>退出对比</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>对比</translation>
    </message>
</context>
<context>
    <name>timeslice::ComparePane</name>
    <message>
        <source>Simulating…</source>
        <translation>正在模拟……</translation>
    </message>
    <message>
        <source>Policy to compare with</source>
        <translation>用于对比的调度策略</translation>
    </message>
    <message>
        <source>Take this policy out of the comparison.</source>
        <translation>从对比中移除这种策略。</translation>
    </message>
    <message>
        <source>What if %1 runs at t = %2</source>
        <extracomment>假如：%1 a process, %2 a time</extracomment>
        <translation>假如 t = %2 时 %1 运行</translation>
    </message>
</context>
<context>
    <name>timeslice::ComparisonModel</name>
    <message>
        <source>…</source>
        <translation>……</translation>
    </message>
    <message>
        <source>★ %1</source>
        <translation>★ %1</translation>
    </message>
    <message>
        <source>%1 (+%2)</source>
        <extracomment>%1 a value, %2 how much more it is than that of the first policy</extracomment>
        <translation>%1（+%2）</translation>
    </message>
    <message>
        <source>%1 (−%2)</source>
        <extracomment>%1 a value, %2 how much less it is than that of the first policy</extracomment>
        <translation>%1（−%2）</translation>
    </message>
    <message>
        <source>%1, the best</source>
        <translation>%1，最优</translation>
    </message>
    <message>
        <source>%1. Click to rank the policies by it.</source>
        <translation>%1。点击可按它给各策略排名。</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>策略</translation>
    </message>
</context>
<context>
    <name>timeslice::ConventionsPopup</name>
    <message>
        <source>Conventions</source>
        <translation>约定</translation>
    </message>
    <message>
        <source>Conventions of</source>
        <translation>约定依据</translation>
    </message>
</context>
<context>
    <name>timeslice::DecisionModel</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Chosen</source>
        <extracomment>被选中的进程</extracomment>
        <translation>选中的进程</translation>
    </message>
    <message>
        <source>Occasion</source>
        <extracomment>为什么要做选择（触发原因）</extracomment>
        <translation>触发原因</translation>
    </message>
    <message>
        <source>Why</source>
        <extracomment>为什么选它</extracomment>
        <translation>选择理由</translation>
    </message>
</context>
<context>
    <name>timeslice::DecisionWords</name>
    <message>
        <source>%1 level %2</source>
        <extracomment>%1 a process, %2 the number of its queue level: P4 1级</extracomment>
        <translation>%1（第 %2 级）</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 a process, %2 the number by which it is ranked: P1 5</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <extracomment>the end of a list of candidates that is too long to show</extracomment>
        <translation>
            <numerusform>其他 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 returns from I/O, finds the CPU idle and is given it at once.</source>
        <translation>%1 的 I/O 完成，此时 CPU 空闲，于是立即得到 CPU。</translation>
    </message>
    <message>
        <source>%1 runs: it is the only ready process.</source>
        <translation>%1 运行：它是唯一的就绪进程。</translation>
    </message>
    <message>
        <source>%1 runs: ticket %2 of 0 to %3 was drawn, and %1 holds it.</source>
        <translation>%1 运行：从 0 到 %3 号彩票中抽出了 %2 号，由 %1 持有。</translation>
    </message>
    <message>
        <source>%1 takes the CPU from %2.</source>
        <translation>%1 从 %2 手中取得 CPU。</translation>
    </message>
    <message>
        <source>%1 preempts %2: on level %3 it stands before %2.</source>
        <translation>%1 抢占 %2：在第 %3 级队列中它排在 %2 之前。</translation>
    </message>
    <message>
        <source>%1 enters level %3 and preempts %2, which was running on level %4; %2 goes to the tail of level %4.</source>
        <extracomment>MLFQ: P4 到达一级队列，抢占正在二级队列运行的 P3；P3 放回二级队列队尾。</extracomment>
        <translation>%1 进入第 %3 级队列，抢占正在第 %4 级运行的 %2；%2 回到第 %4 级队列的队尾。</translation>
    </message>
    <message>
        <source>%1 enters level %3 and preempts %2, which was running on level %4; %2 keeps its place in level %4.</source>
        <translation>%1 进入第 %3 级队列，抢占正在第 %4 级运行的 %2；%2 在第 %4 级队列中保留原来的位置。</translation>
    </message>
    <message>
        <source>%1 is ready on level %3 and preempts %2, which was running on level %4; %2 goes to the tail of level %4.</source>
        <translation>%1 在第 %3 级队列中就绪，抢占正在第 %4 级运行的 %2；%2 回到第 %4 级队列的队尾。</translation>
    </message>
    <message>
        <source>%1 is ready on level %3 and preempts %2, which was running on level %4; %2 keeps its place in level %4.</source>
        <translation>%1 在第 %3 级队列中就绪，抢占正在第 %4 级运行的 %2；%2 在第 %4 级队列中保留原来的位置。</translation>
    </message>
    <message>
        <source>%1 is chosen; a context switch of %2 begins, and %1 runs from t = %3.</source>
        <translation>选中 %1；开始一次耗时 %2 的上下文切换，%1 从 t = %3 起运行。</translation>
    </message>
    <message>
        <source>Aging: for each %1 of waiting the priority improves by %2.</source>
        <extracomment>老化：每等待 %1，优先数改善 %2</extracomment>
        <translation>老化：每等待 %1，优先数改善 %2。</translation>
    </message>
    <message>
        <source>Candidates: %1.</source>
        <translation>候选：%1。</translation>
    </message>
    <message>
        <source>%2 keeps the CPU: priority scheduling is not preemptive here, so %1 waits with priority %3.</source>
        <translation>%2 继续占用 CPU：此处的优先级调度是非抢占式的，所以优先级为 %3 的 %1 等待。</translation>
    </message>
    <message>
        <source>%1 preempts %2: both have %3, and a process of equal rank may preempt.</source>
        <translation>%1 抢占 %2：两者的排序值同为 %3，而并列时可以抢占。</translation>
    </message>
    <message>
        <source>Convention: among equal ranks, the earlier arrival goes first (%1).</source>
        <extracomment>%1 says where the convention comes from: as in Textbook</extracomment>
        <translation>约定：排序值并列时，先到达者优先（%1）。</translation>
    </message>
    <message>
        <source>Convention: among equal ranks, the one that has been ready for longer goes first (%1).</source>
        <translation>约定：排序值并列时，先就绪者优先（%1）。</translation>
    </message>
    <message>
        <source>Convention: among equal ranks, the lower id goes first (%1).</source>
        <translation>约定：排序值并列时，编号小者优先（%1）。</translation>
    </message>
    <message>
        <source>set for this scenario</source>
        <extracomment>where a convention comes from; stands in brackets behind it</extracomment>
        <translation>本场景单独设定</translation>
    </message>
    <message>
        <source>as in %1</source>
        <extracomment>where a convention comes from; %1 a preset: as in Textbook</extracomment>
        <translation>与“%1”一致</translation>
    </message>
    <message>
        <source>Convention: a preempted process goes to the tail, with a fresh slice (%1).</source>
        <translation>约定：被抢占的进程排到队尾，重新获得完整的时间片（%1）。</translation>
    </message>
    <message>
        <source>Convention: a preempted process goes back to its place, with the rest of its slice (%1).</source>
        <translation>约定：被抢占的进程回到原来的位置，保留剩余的时间片（%1）。</translation>
    </message>
    <message>
        <source>Convention: a process of equal rank may preempt (%1).</source>
        <translation>约定：排序值并列时可以抢占（%1）。</translation>
    </message>
    <message>
        <source>%1 runs: </source>
        <extracomment>how the sentence about a choice begins; exactly the beginning of those sentences</extracomment>
        <translation>%1 运行：</translation>
    </message>
    <message>
        <source>%1 is chosen: </source>
        <extracomment>stands for &quot;%1 runs: &quot; where a context switch comes first</extracomment>
        <translation>选中 %1：</translation>
    </message>
    <message>
        <source>%1 A context switch of %2 begins first, and %3 runs from t = %4.</source>
        <extracomment>%1 a whole sentence, that a process is chosen and why; %2 a duration, %3 the process</extracomment>
        <translation>%1先进行一次耗时 %2 的上下文切换，%3 从 t = %4 起运行。</translation>
    </message>
    <message>
        <source>%1 runs: it is the only process in the queue of %2.</source>
        <translation>%1 运行：它是 %2 的队列中唯一的进程。</translation>
    </message>
    <message>
        <source>%1 was idle and took it from the queue of %2.</source>
        <translation>%1 空闲，从 %2 的队列取走了它。</translation>
    </message>
    <message>
        <source>%1 runs because you chose it.</source>
        <translation>%1 运行，因为这是你的选择。</translation>
    </message>
    <message>
        <source>%1 runs because you chose it; the policy would have chosen %2.</source>
        <extracomment>what-if: %1 was chosen by the person, the policy would have chosen %2</extracomment>
        <translation>%1 运行，因为这是你的选择；按调度算法应选 %2。</translation>
    </message>
    <message>
        <source>Convention: among equal ranks, the earlier arrival goes first; these arrived together, so the order of the list decides (%1).</source>
        <translation>约定：排序值并列时，先到达者优先；它们同时到达，因此按列表中的次序（%1）。</translation>
    </message>
</context>
<context>
    <name>timeslice::DecisionsPanel</name>
    <message>
        <source>Decisions</source>
        <extracomment>决策（调度决策列表）</extracomment>
        <translation>决策</translation>
    </message>
</context>
<context>
    <name>timeslice::DiagramWords</name>
    <message>
        <source>admitted</source>
        <extracomment>接纳 (新建 → 就绪)</extracomment>
        <translation>接纳</translation>
    </message>
    <message>
        <source>dispatched</source>
        <extracomment>调度 (就绪 → 运行)</extracomment>
        <translation>调度</translation>
    </message>
    <message>
        <source>slice used up / preempted</source>
        <extracomment>时间片到 / 被抢占 (运行 → 就绪)</extracomment>
        <translation>时间片到 / 被抢占</translation>
    </message>
    <message>
        <source>waits for I/O</source>
        <extracomment>等待 I/O，等待 (运行 → 阻塞)</extracomment>
        <translation>等待 I/O</translation>
    </message>
    <message>
        <source>I/O done</source>
        <extracomment>I/O 完成，唤醒 (阻塞 → 就绪)</extracomment>
        <translation>I/O 完成</translation>
    </message>
    <message>
        <source>exits</source>
        <extracomment>结束 (运行 → 终止)</extracomment>
        <translation>结束</translation>
    </message>
    <message>
        <source>next job</source>
        <extracomment>下一个作业 (→ 新建)</extracomment>
        <translation>下一个作业</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>woken</source>
        <translation>唤醒</translation>
    </message>
</context>
<context>
    <name>timeslice::DockPanel</name>
    <message>
        <source>Take this panel out of the window, or put it back.</source>
        <translation>将此面板移出窗口，或放回窗口。</translation>
    </message>
    <message>
        <source>Close this panel. The View menu opens it again.</source>
        <translation>关闭此面板。可从“视图”菜单重新打开。</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>浮动</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>timeslice::DocumentFile</name>
    <message>
        <source>Untitled scenario</source>
        <translation>未命名场景</translation>
    </message>
</context>
<context>
    <name>timeslice::EmptyPage</name>
    <message>
        <source>Lessons</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>Here you will be led through scenes that stop, ask what happens next, and then show you. This part is not built yet.</source>
        <translation>在这里，你将跟随引导观看演示：演示会停下来，问你接下来会发生什么，然后展示结果。这一部分尚未完成。</translation>
    </message>
    <message>
        <source>Scenes in small steps, each with a question.</source>
        <translation>由一个个小步骤组成的演示，每一步都有一个问题。</translation>
    </message>
    <message>
        <source>Your answer first, then what really happens, and why.</source>
        <translation>先由你作答，再看实际发生了什么，以及为什么。</translation>
    </message>
    <message>
        <source>From the life of one process to several processors.</source>
        <translation>从一个进程的一生，到多个处理器。</translation>
    </message>
    <message>
        <source>Until then, the examples in the File menu each open paused at the decision that they are about.</source>
        <translation>在此之前，可以从“文件”菜单打开示例，每个示例打开后都停在它所要说明的那个决策处。</translation>
    </message>
</context>
<context>
    <name>timeslice::EventLogModel</name>
    <message>
        <source>Time</source>
        <extracomment>时刻</extracomment>
        <translation>时刻</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>进程</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>事件</translation>
    </message>
</context>
<context>
    <name>timeslice::EventLogPanel</name>
    <message>
        <source>Event log</source>
        <extracomment>事件日志</extracomment>
        <translation>事件日志</translation>
    </message>
</context>
<context>
    <name>timeslice::EventSentences</name>
    <message>
        <source>%2 begins to serve %1 and is done at t = %3.</source>
        <translation>%2 开始为 %1 服务，到 t = %3 完成。</translation>
    </message>
    <message>
        <source>The context switch under way on %1 is for nobody now.</source>
        <translation>%1 上正在进行的上下文切换现在没有目标进程。</translation>
    </message>
    <message>
        <source>The context switch under way on %2 is now for %1.</source>
        <translation>%2 上正在进行的上下文切换现在改为切换到 %1。</translation>
    </message>
    <message>
        <source>The context switch on %1 ends.</source>
        <translation>%1 上的上下文切换结束。</translation>
    </message>
    <message>
        <source>Priority boost: every process moves up to the highest level.</source>
        <extracomment>优先级提升（多级反馈队列规则 5）</extracomment>
        <translation>优先级提升：所有进程都升到最高级队列。</translation>
    </message>
    <message>
        <source>%1 now does %2 units of its burst in a tick.</source>
        <translation>%1 现在每个时间单位完成其 CPU 区间的 %2 个单位。</translation>
    </message>
    <message>
        <source>Ticket %2 of 0 to %3 is drawn; %1 holds it.</source>
        <extracomment>彩票调度</extracomment>
        <translation>从 0 到 %3 号彩票中抽出 %2 号，由 %1 持有。</translation>
    </message>
    <message>
        <source>%1 misses its deadline t = %2 in job %3.</source>
        <translation>%1 的第 %3 个作业错过截止时间 t = %2。</translation>
    </message>
    <message>
        <source>Job %2 of %1 is removed at its deadline.</source>
        <translation>%1 的第 %2 个作业到截止时间仍未完成，被移除。</translation>
    </message>
    <message>
        <source>Job %3 of %1 is released with a CPU burst of %2 and joins the ready queue.</source>
        <translation>%1 的第 %3 个作业释放，CPU 区间为 %2，进入就绪队列。</translation>
    </message>
    <message>
        <source>%1 arrives with a CPU burst of %2 and joins the tail of level %4.</source>
        <translation>%1 到达，CPU 区间为 %2，进入第 %4 级队列的队尾。</translation>
    </message>
    <message>
        <source>%1 arrives with a CPU burst of %2 and joins the tail of the ready queue.</source>
        <translation>%1 到达，CPU 区间为 %2，进入就绪队列的队尾。</translation>
    </message>
    <message>
        <source>%1 starts to run on %2; %3 of its CPU burst is left.</source>
        <translation>%1 开始在 %2 上运行；CPU 区间还剩 %3。</translation>
    </message>
    <message>
        <source>%1 starts to run on %2 with a time slice of %4; %3 of its CPU burst is left.</source>
        <translation>%1 开始在 %2 上运行，时间片为 %4；CPU 区间还剩 %3。</translation>
    </message>
    <message>
        <source>%2 preempts %1, which still needs %3 and goes to the tail of its queue.</source>
        <translation>%2 抢占 %1；后者还需要 %3，回到所在队列的队尾。</translation>
    </message>
    <message>
        <source>%2 preempts %1, which still needs %3 and keeps its place in its queue.</source>
        <translation>%2 抢占 %1；后者还需要 %3，在所在队列中保留原来的位置。</translation>
    </message>
    <message>
        <source>The time slice of %1 is used up after %2, and %3 of its burst is left; it goes to the tail of level %4.</source>
        <translation>%1 运行 %2 后时间片用完，CPU 区间还剩 %3；它回到第 %4 级队列的队尾。</translation>
    </message>
    <message>
        <source>The time slice of %1 is used up after %2, and %3 of its burst is left; it goes to the tail of the ready queue.</source>
        <translation>%1 运行 %2 后时间片用完，CPU 区间还剩 %3；它回到就绪队列的队尾。</translation>
    </message>
    <message>
        <source>%1 blocks: %2 is busy, so its I/O of %4 has to queue.</source>
        <translation>%1 阻塞：%2 正忙，它的 I/O（时长 %4）需要排队。</translation>
    </message>
    <message>
        <source>%1 blocks: it queues for %2 and waits for I/O of %4 until t = %3.</source>
        <translation>%1 阻塞：它排队使用 %2，等待时长为 %4 的 I/O，直到 t = %3。</translation>
    </message>
    <message>
        <source>%1 blocks: it waits for %2 (%4) until t = %3.</source>
        <translation>%1 阻塞：它等待 %2（%4），直到 t = %3。</translation>
    </message>
    <message>
        <source>%1 returns from %2 and joins the head of its ready queue; its next CPU burst is %3.</source>
        <translation>%1 从 %2 返回，进入所属就绪队列的队首；下一个 CPU 区间为 %3。</translation>
    </message>
    <message>
        <source>%1 returns from %2 and joins the tail of level %4; its next CPU burst is %3.</source>
        <translation>%1 从 %2 返回，进入第 %4 级队列的队尾；下一个 CPU 区间为 %3。</translation>
    </message>
    <message>
        <source>%1 returns from %2 and joins the tail of the ready queue; its next CPU burst is %3.</source>
        <translation>%1 从 %2 返回，进入就绪队列的队尾；下一个 CPU 区间为 %3。</translation>
    </message>
    <message>
        <source>Job %2 of %1 ends: %4 − its release at %5 = %3.</source>
        <translation>%1 的第 %2 个作业结束：%4 − 释放时间 %5 = %3。</translation>
    </message>
    <message>
        <source>%1 finishes: turnaround time = %4 − %5 = %3.</source>
        <extracomment>周转时间 = 完成时间 − 到达时间</extracomment>
        <translation>%1 结束：周转时间 = %4 − %5 = %3。</translation>
    </message>
    <message>
        <source>%2 switches to %1 at no cost.</source>
        <translation>%2 切换到 %1，没有开销。</translation>
    </message>
    <message>
        <source>%2 begins a context switch of %3; whom it is for is not yet decided.</source>
        <translation>%2 开始一次耗时 %3 的上下文切换；目标进程尚未确定。</translation>
    </message>
    <message>
        <source>%2 begins a context switch of %3; %1 runs from t = %4.</source>
        <translation>%2 开始一次耗时 %3 的上下文切换；%1 从 t = %4 起运行。</translation>
    </message>
    <message>
        <source>%1 sinks from level %2 to level %3: it has used up what level %2 allows.</source>
        <translation>%1 从第 %2 级降到第 %3 级：它已用完第 %2 级的配额。</translation>
    </message>
    <message>
        <source>%1 rises from level %2 to level %3.</source>
        <translation>%1 从第 %2 级升到第 %3 级。</translation>
    </message>
    <message>
        <source>%1 stays on level %2.</source>
        <translation>%1 留在第 %2 级。</translation>
    </message>
    <message>
        <source>The pass of %1 goes from %2 to %3.</source>
        <translation>%1 的行程值从 %2 变为 %3。</translation>
    </message>
    <message>
        <source>The virtual run time of %1 goes from %2 to %3.</source>
        <translation>%1 的虚拟运行时间从 %2 变为 %3。</translation>
    </message>
    <message>
        <source>Turnaround time %1 = CPU %2 + waiting %3 + blocked %4.</source>
        <extracomment>周转时间 = 运行 + 等待 + 阻塞</extracomment>
        <translation>周转时间 %1 = CPU %2 + 等待 %3 + 阻塞 %4。</translation>
    </message>
    <message>
        <source>No process is ready: %1 idles until t = %2, when %3 arrives.</source>
        <translation>没有就绪进程：%1 空闲到 t = %2，届时 %3 到达。</translation>
    </message>
    <message>
        <source>No process is ready: %1 idles until t = %2, when the I/O of %3 is done.</source>
        <translation>没有就绪进程：%1 空闲到 t = %2，届时 %3 的 I/O 完成。</translation>
    </message>
    <message>
        <source>All processes have finished.</source>
        <translation>所有进程都已结束。</translation>
    </message>
    <message>
        <source>Rule: so that no long process starves, all processes are raised from time to time (MLFQ rule 5).</source>
        <translation>规则：为避免长进程饥饿，每隔一段时间提升所有进程的优先级（MLFQ 规则 5）。</translation>
    </message>
    <message>
        <source>Rule: a process that uses up its allotment on a level moves down one level (MLFQ rule 4).</source>
        <translation>规则：进程用完在某一级的配额后，下降一级（MLFQ 规则 4）。</translation>
    </message>
    <message>
        <source>%1 belongs to queue %3.</source>
        <translation>%1 属于队列 %3。</translation>
    </message>
    <message>
        <source>%2 is idle with an empty queue and takes %1 from the queue of %3, the longest.</source>
        <extracomment>拉迁移：空闲的 CPU 从最长的就绪队列取走进程</extracomment>
        <translation>%2 空闲且自己的队列为空，于是从最长的队列（%3 的队列）取走 %1。</translation>
    </message>
    <message>
        <source>%1 arrives with a CPU burst of %2 and joins the queue of %5, that of the CPU with the fewest processes.</source>
        <translation>%1 到达，CPU 区间为 %2，加入进程最少的 CPU（%5）的队列。</translation>
    </message>
</context>
<context>
    <name>timeslice::Explainer</name>
    <message>
        <source>Nothing has happened yet: every process is still new.</source>
        <translation>还没有发生任何事件：所有进程都处于新建状态。</translation>
    </message>
</context>
<context>
    <name>timeslice::Explanation</name>
    <message>
        <source>t = %1: %2</source>
        <extracomment>%1 a time, %2 a whole sentence</extracomment>
        <translation>t = %1：%2</translation>
    </message>
</context>
<context>
    <name>timeslice::FileController</name>
    <message>
        <source>Unsaved changes</source>
        <translation>更改尚未保存</translation>
    </message>
    <message>
        <source>The scenario was changed and not saved.</source>
        <translation>场景已更改但尚未保存。</translation>
    </message>
    <message>
        <source>Without saving, the changes are lost.</source>
        <translation>如果不保存，更改将会丢失。</translation>
    </message>
    <message>
        <source>The file was not opened. The scenario on the screen is as it was.</source>
        <translation>文件未能打开，屏幕上的场景保持不变。</translation>
    </message>
    <message>
        <source>Opened %1.</source>
        <translation>已打开 %1。</translation>
    </message>
    <message>
        <source>Open a scenario</source>
        <translation>打开场景</translation>
    </message>
    <message>
        <source>Scenarios (*.timeslice.json *.json);;All files (*)</source>
        <translation>场景 (*.timeslice.json *.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>The scenario was not saved.</source>
        <translation>场景未能保存。</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>已保存 %1。</translation>
    </message>
    <message>
        <source>Save the scenario</source>
        <translation>保存场景</translation>
    </message>
    <message>
        <source>Scenarios (*.timeslice.json)</source>
        <translation>场景 (*.timeslice.json)</translation>
    </message>
    <message>
        <source>New scenario</source>
        <translation>新建场景</translation>
    </message>
    <message>
        <source>%1[*] – Timeslice</source>
        <extracomment>The window&apos;s title: the document, and the program.</extracomment>
        <translation>%1[*] – Timeslice</translation>
    </message>
    <message>
        <source>Nothing was opened yet.</source>
        <translation>尚未打开过任何文件。</translation>
    </message>
    <message>
        <source>Clear the list</source>
        <translation>清空列表</translation>
    </message>
    <message>
        <source>These processes do not fit the scenario. It is as it was.</source>
        <translation>这些进程不适合该场景。场景保持原样。</translation>
    </message>
    <message>
        <source>Make random processes</source>
        <translation>生成随机进程</translation>
    </message>
</context>
<context>
    <name>timeslice::KeysOverlay</name>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Zoom in, out</source>
        <translation>放大、缩小</translation>
    </message>
    <message>
        <source>Move left, right</source>
        <translation>左移、右移</translation>
    </message>
    <message>
        <source>Fit the selection, then all</source>
        <translation>缩放到选区，再按则显示全部</translation>
    </message>
    <message>
        <source>Open the menus</source>
        <translation>打开菜单</translation>
    </message>
</context>
<context>
    <name>timeslice::Lab</name>
    <message>
        <source>--set %1: the scene has no such setting; %2 would be right</source>
        <translation>--set %1：该实验没有这个设置；应为 %2</translation>
    </message>
    <message>
        <source>--set %1: a whole number from %2 to %3 would be right</source>
        <translation>--set %1：应为 %2 到 %3 之间的整数</translation>
    </message>
    <message>
        <source>timeslice-cli: the script %1 cannot be read: %2</source>
        <translation>timeslice-cli：无法读取脚本 %1：%2</translation>
    </message>
    <message>
        <source>timeslice-cli: the script %1 is longer than 64 KiB</source>
        <translation>timeslice-cli：脚本 %1 超过 64 KiB</translation>
    </message>
    <message>
        <source>the fork server timeslice-lab ended unexpectedly</source>
        <translation>派生服务器 timeslice-lab 意外结束</translation>
    </message>
    <message>
        <source>timeslice-cli: the scene cannot run: %1</source>
        <translation>timeslice-cli：实验无法运行：%1</translation>
    </message>
    <message>
        <source>there is no scene %1; timeslice-cli lab list names them</source>
        <translation>没有名为 %1 的实验；timeslice-cli lab list 会列出全部实验</translation>
    </message>
    <message>
        <source>lab needs to know what to do: list or run would be right</source>
        <translation>lab 后面缺少动作；应为 list 或 run</translation>
    </message>
    <message>
        <source>%1 is no command: step, run, hold, kill or expect would be right</source>
        <translation>%1 不是命令；应为 step、run、hold、kill 或 expect</translation>
    </message>
    <message>
        <source>step needs a worker, as in: step w1</source>
        <translation>step 后面需要一个进程，例如：step w1</translation>
    </message>
    <message>
        <source>w%1 does not stand at a gate: %2</source>
        <translation>w%1 没有停在关卡前：%2</translation>
    </message>
    <message>
        <source>w%1 did not come to rest: %2</source>
        <translation>w%1 没有停下来：%2</translation>
    </message>
    <message>
        <source>%1 needs a worker, or all, as in: %1 w1</source>
        <translation>%1 后面需要一个进程或 all，例如：%1 w1</translation>
    </message>
    <message>
        <source>They did not come to rest: %1</source>
        <translation>这些进程没有停下来：%1</translation>
    </message>
    <message>
        <source>kill needs a worker and a signal, as in: kill w1 KILL</source>
        <translation>kill 后面需要一个进程和一个信号，例如：kill w1 KILL</translation>
    </message>
    <message>
        <source>The signal had no effect on w%1: %2</source>
        <translation>信号对 w%1 没有起作用：%2</translation>
    </message>
    <message>
        <source>%1 cannot be expected; see timeslice-cli --help</source>
        <translation>不能这样写预期：%1；参见 timeslice-cli --help</translation>
    </message>
    <message>
        <source>%1 was expected, but: %2</source>
        <translation>预期 %1，但实际是：%2</translation>
    </message>
</context>
<context>
    <name>timeslice::LabPage</name>
    <message>
        <source>Nothing is watched yet.</source>
        <translation>尚未开始观察。</translation>
    </message>
    <message>
        <source>Scenes</source>
        <translation>实验</translation>
    </message>
    <message>
        <source>Processes (real)</source>
        <translation>进程（真实）</translation>
    </message>
    <message>
        <source>What they share</source>
        <translation>共享对象</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Output</source>
        <extracomment>What the processes write, in the order in which it arrives</extracomment>
        <translation>输出</translation>
    </message>
    <message>
        <source>Start</source>
        <comment>a scene</comment>
        <translation>开始</translation>
    </message>
    <message>
        <source>Start the processes. Each stops before its first operation.</source>
        <translation>启动各进程。每个进程在第一步操作前停下。</translation>
    </message>
    <message>
        <source>Step all</source>
        <translation>全部单步</translation>
    </message>
    <message>
        <source>Let every process that stands at a gate do one operation.</source>
        <translation>让每个停在关卡前的进程执行一步操作。</translation>
    </message>
    <message>
        <source>Run all</source>
        <translation>全部运行</translation>
    </message>
    <message>
        <source>Open all gates.</source>
        <translation>打开所有关卡。</translation>
    </message>
    <message>
        <source>Hold all</source>
        <translation>全部停住</translation>
    </message>
    <message>
        <source>Close all gates: each stops before its next operation.</source>
        <translation>关闭所有关卡：每个进程在下一步操作前停下。</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>End all processes of the scene. Nothing is left behind.</source>
        <translation>结束本实验的所有进程，不留下任何东西。</translation>
    </message>
    <message>
        <source>A recorded run: nothing is running. Go through it with Back and Forward.</source>
        <translation>这是一次录下的运行，没有进程在运行。用“后退”和“前进”查看。</translation>
    </message>
    <message>
        <source>This is the past. The processes wait at their gates or run on; Present shows them.</source>
        <translation>这是过去的情形。进程仍停在关卡前或继续运行；按“现在”可看到它们。</translation>
    </message>
    <message>
        <source>%1 The recording is full: from here on only the present is shown.</source>
        <extracomment>%1 is a sentence</extracomment>
        <translation>%1记录已满：此后只显示当前情形。</translation>
    </message>
    <message>
        <source>Lanes</source>
        <translation>泳道</translation>
    </message>
    <message>
        <source>Who waits for whom</source>
        <translation>等待关系</translation>
    </message>
    <message>
        <source>Speed</source>
        <comment>of a free run</comment>
        <translation>速度</translation>
    </message>
    <message>
        <source>How long each process pauses before an operation when it runs freely.</source>
        <translation>自由运行时，每个进程在一步操作之前停多久。</translation>
    </message>
    <message>
        <source>Look one step back in the recording. The processes are not touched.</source>
        <translation>在记录中后退一步。不影响进程。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Look one step forward in the recording.</source>
        <translation>在记录中前进一步。</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Go to the present, or to the end of a recorded run.</source>
        <translation>回到现在，或到录下的运行的末尾。</translation>
    </message>
    <message>
        <source>Present</source>
        <comment>moment</comment>
        <translation>现在</translation>
    </message>
    <message>
        <source>Predict</source>
        <translation>先预测</translation>
    </message>
    <message>
        <source>Stop at the steps that matter and ask what will happen.</source>
        <translation>在关键的步骤停下，先问会发生什么。</translation>
    </message>
    <message>
        <source>Save this run, open one, or export it.</source>
        <translation>保存这次运行、打开一次运行或导出。</translation>
    </message>
    <message>
        <source>Process tree</source>
        <translation>进程树</translation>
    </message>
    <message>
        <source>File ▾</source>
        <extracomment>A button with a menu: save, open, export</extracomment>
        <translation>文件 ▾</translation>
    </message>
    <message>
        <source>Waits</source>
        <extracomment>A part of the page: the graph of who waits for whom</extracomment>
        <translation>等待关系</translation>
    </message>
    <message>
        <source>Nothing runs yet. Start shows each process over time.</source>
        <translation>还没有进程在运行。按“开始”后，这里显示每个进程随时间的状态。</translation>
    </message>
</context>
<context>
    <name>timeslice::LabTexts</name>
    <message>
        <source>Processes</source>
        <translation>进程数</translation>
    </message>
    <message>
        <source>lock</source>
        <comment>operation</comment>
        <translation>加锁</translation>
    </message>
    <message>
        <source>unlock</source>
        <comment>operation</comment>
        <translation>解锁</translation>
    </message>
    <message>
        <source>make consistent</source>
        <comment>operation</comment>
        <translation>恢复一致</translation>
    </message>
    <message>
        <source>wait</source>
        <comment>operation on a semaphore</comment>
        <translation>等待（P）</translation>
    </message>
    <message>
        <source>post</source>
        <comment>operation on a semaphore</comment>
        <translation>释放（V）</translation>
    </message>
    <message>
        <source>read</source>
        <comment>operation</comment>
        <translation>读</translation>
    </message>
    <message>
        <source>write</source>
        <comment>operation</comment>
        <translation>写</translation>
    </message>
    <message>
        <source>print</source>
        <comment>operation</comment>
        <translation>输出</translation>
    </message>
    <message>
        <source>sleep</source>
        <comment>operation</comment>
        <translation>睡眠</translation>
    </message>
    <message>
        <source>is being started</source>
        <translation>正在启动</translation>
    </message>
    <message>
        <source>at the gate; next: %1 %2</source>
        <extracomment>%1 is an operation such as &quot;lock&quot;, %2 the object, &quot;A&quot;</extracomment>
        <translation>停在关卡前；下一步：%1 %2</translation>
    </message>
    <message>
        <source>at the gate; next: %1</source>
        <translation>停在关卡前；下一步：%1</translation>
    </message>
    <message>
        <source>at work: %1</source>
        <translation>正在进行：%1</translation>
    </message>
    <message>
        <source>blocked: waits for %1</source>
        <translation>阻塞：等待 %1</translation>
    </message>
    <message>
        <source>blocked: waits for %1, whose owner %2 is dead</source>
        <translation>阻塞：等待 %1，其持有者 %2 已死</translation>
    </message>
    <message>
        <source>blocked: waits for %1, which %2 holds</source>
        <translation>阻塞：等待 %2 占有的 %1</translation>
    </message>
    <message>
        <source>stopped by a signal</source>
        <translation>被信号暂停</translation>
    </message>
    <message>
        <source>ended, exit code %1</source>
        <translation>已结束，退出码 %1</translation>
    </message>
    <message>
        <source>killed by SIG%1 (%2)</source>
        <translation>被 SIG%1（%2）杀死</translation>
    </message>
    <message>
        <source>Lock %1</source>
        <translation>锁 %1</translation>
    </message>
    <message>
        <source>Robust lock %1</source>
        <translation>健壮锁 %1</translation>
    </message>
    <message>
        <source>Semaphore %1</source>
        <translation>信号量 %1</translation>
    </message>
    <message>
        <source>Deadlock: %1. Each waits for what the next one holds.</source>
        <translation>死锁：%1。每一个都在等待下一个占有的锁。</translation>
    </message>
    <message>
        <source>Nobody will ever release it: the owner is dead.</source>
        <translation>持有者已死，这把锁永远不会被释放。</translation>
    </message>
    <message>
        <source>The scene cannot run: %1.</source>
        <translation>实验无法运行：%1。</translation>
    </message>
    <message>
        <source>The fork server ended unexpectedly, and with it all processes of the scene. Start it again.</source>
        <translation>派生服务器意外结束，实验的所有进程也随之结束。请重新开始。</translation>
    </message>
    <message>
        <source>Reported by the processes: the kernel does not show who waits here</source>
        <translation>由进程自述：本机内核不显示谁在等待</translation>
    </message>
    <message>
        <source>free</source>
        <comment>a lock</comment>
        <translation>空闲</translation>
    </message>
    <message>
        <source>held by</source>
        <translation>占有者</translation>
    </message>
    <message>
        <source>held by %1</source>
        <translation>由 %1 占有</translation>
    </message>
    <message>
        <source>Processes</source>
        <comment>chapter</comment>
        <translation>进程</translation>
    </message>
    <message>
        <source>Daemons</source>
        <comment>chapter</comment>
        <translation>守护进程</translation>
    </message>
    <message>
        <source>Locks and co-ordination</source>
        <comment>chapter</comment>
        <translation>锁与同步</translation>
    </message>
    <message>
        <source>Queues, pipes, shared data</source>
        <comment>chapter</comment>
        <translation>队列、管道与共享数据</translation>
    </message>
    <message>
        <source>Pools, threads, coroutines, I/O</source>
        <comment>chapter</comment>
        <translation>进程池、线程、协程与 I/O</translation>
    </message>
    <message>
        <source>Kernel, exact: every context switch is recorded (perf_event_open). Who waits for what is not shown by the kernel here.</source>
        <translation>内核，精确：每次上下文切换都有记录（perf_event_open）。此处内核不显示谁在等待什么。</translation>
    </message>
    <message>
        <source>Kernel, exact: every context switch is recorded (perf_event_open).</source>
        <translation>内核，精确：每次上下文切换都有记录（perf_event_open）。</translation>
    </message>
    <message>
        <source>Kernel, sampled: /proc is read at frame rate.</source>
        <translation>内核，采样：按帧率读取 /proc。</translation>
    </message>
    <message>
        <source>Kernel, sampled: /proc is read at frame rate. Exact records would need kernel.perf_event_paranoid at 2 or less (now %1).</source>
        <translation>内核，采样：按帧率读取 /proc。要得到精确记录，kernel.perf_event_paranoid 须不大于 2（现为 %1）。</translation>
    </message>
    <message>
        <source>Kernel, sampled: /proc is read at frame rate. Exact records were refused (perf_event_open: %1).</source>
        <extracomment>%1 is the name of an error, such as EPERM</extracomment>
        <translation>内核，采样：按帧率读取 /proc。精确记录被拒绝（perf_event_open：%1）。</translation>
    </message>
    <message>
        <source>%1 of %2 bytes</source>
        <translation>%1 / %2 字节</translation>
    </message>
    <message>
        <source>read end:</source>
        <translation>读端：</translation>
    </message>
    <message>
        <source>write end:</source>
        <comment>of a pipe</comment>
        <translation>写端：</translation>
    </message>
    <message>
        <source>closed</source>
        <comment>an end of a pipe</comment>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>blocked: %1 is full; its read end is open in %2</source>
        <translation>阻塞：%1 已满；读端打开于 %2</translation>
    </message>
    <message>
        <source>blocked: %1 is empty; its write end is open in %2</source>
        <translation>阻塞：%1 为空；写端打开于 %2</translation>
    </message>
    <message>
        <source>%1 waits for ever: pipe %2 is full, and its read end is open only in %3.</source>
        <translation>%1 永远等待：管道 %2 已满，读端只在 %3 中打开。</translation>
    </message>
    <message>
        <source>%1 waits for ever for the end of pipe %2: its write end is still open in %3.</source>
        <translation>%1 永远等待管道 %2 的文件结束：写端仍在 %3 中打开。</translation>
    </message>
    <message>
        <source>nobody reads any more</source>
        <translation>再没有进程读取</translation>
    </message>
    <message>
        <source>the other side is gone and had not read everything</source>
        <translation>对方已不在，且没有读完数据</translation>
    </message>
    <message>
        <source>the message is cut off, its sender is gone</source>
        <translation>消息不完整，发送者已不在</translation>
    </message>
    <message>
        <source>send</source>
        <comment>operation on a pipe</comment>
        <translation>发送</translation>
    </message>
    <message>
        <source>send the length</source>
        <comment>operation on a pipe</comment>
        <translation>发送长度</translation>
    </message>
    <message>
        <source>receive</source>
        <comment>operation on a pipe</comment>
        <translation>接收</translation>
    </message>
    <message>
        <source>poll</source>
        <comment>operation on a pipe</comment>
        <translation>查询</translation>
    </message>
    <message>
        <source>close the read end of</source>
        <comment>operation on a pipe</comment>
        <translation>关闭读端</translation>
    </message>
    <message>
        <source>close the write end of</source>
        <comment>operation on a pipe</comment>
        <translation>关闭写端</translation>
    </message>
    <message>
        <source>%1 failed with %2: %3</source>
        <extracomment>%1 is an operation such as &quot;send&quot;, %2 an error as the system calls it, EPIPE</extracomment>
        <translation>%1失败，%2：%3</translation>
    </message>
    <message>
        <source>Pipe %1</source>
        <translation>管道 %1</translation>
    </message>
    <message>
        <source>Duplex pipe %1</source>
        <extracomment>A pair of connected sockets, as multiprocessing.Pipe() makes it</extracomment>
        <translation>双工管道 %1</translation>
    </message>
    <message>
        <source>%1 of %2 bytes; write end: %3; read end: %4</source>
        <translation>%1 / %2 字节；写端：%3；读端：%4</translation>
    </message>
    <message>
        <source>The scene cannot run: the Lab has at most %1 processes at a time.</source>
        <translation>实验无法运行：实验室最多同时有 %1 个进程。</translation>
    </message>
    <message>
        <source>the queue is full (Python raises queue.Full)</source>
        <translation>队列已满（Python 抛出 queue.Full）</translation>
    </message>
    <message>
        <source>the queue is empty, or another one reads from it (Python raises queue.Empty)</source>
        <translation>队列为空，或另一进程正在读取（Python 抛出 queue.Empty）</translation>
    </message>
    <message>
        <source>the queue is closed (Python raises ValueError)</source>
        <translation>队列已关闭（Python 抛出 ValueError）</translation>
    </message>
    <message>
        <source>it was called for every item before (Python raises ValueError)</source>
        <translation>每个产品都已调用过（Python 抛出 ValueError）</translation>
    </message>
    <message>
        <source>the queue was not closed before (Python raises AssertionError)</source>
        <translation>之前没有关闭队列（Python 抛出 AssertionError）</translation>
    </message>
    <message>
        <source>start</source>
        <comment>operation: fork a child</comment>
        <translation>启动</translation>
    </message>
    <message>
        <source>join</source>
        <comment>operation: wait for a child&apos;s end</comment>
        <translation>等待结束（join）</translation>
    </message>
    <message>
        <source>terminate</source>
        <comment>operation: SIGTERM to a child</comment>
        <translation>终止</translation>
    </message>
    <message>
        <source>be signalled</source>
        <comment>operation: a signal reaches it</comment>
        <translation>收到信号</translation>
    </message>
    <message>
        <source>exit</source>
        <comment>operation</comment>
        <translation>退出</translation>
    </message>
    <message>
        <source>setsid: a session of its own</source>
        <comment>operation</comment>
        <translation>setsid：建立自己的会话</translation>
    </message>
    <message>
        <source>chdir to /</source>
        <comment>operation</comment>
        <translation>切换目录到 /</translation>
    </message>
    <message>
        <source>clear the umask</source>
        <comment>operation</comment>
        <translation>清除 umask</translation>
    </message>
    <message>
        <source>0, 1 and 2 to /dev/null</source>
        <comment>operation: redirect the standard files</comment>
        <translation>把 0、1、2 重定向到 /dev/null</translation>
    </message>
    <message>
        <source>exec: become another program</source>
        <comment>operation</comment>
        <translation>exec：变成另一个程序</translation>
    </message>
    <message>
        <source>put</source>
        <comment>operation on a queue</comment>
        <translation>放入</translation>
    </message>
    <message>
        <source>get</source>
        <comment>operation on a queue</comment>
        <translation>取出</translation>
    </message>
    <message>
        <source>task_done</source>
        <comment>operation on a queue</comment>
        <translation>确认完成（task_done）</translation>
    </message>
    <message>
        <source>join</source>
        <comment>operation on a queue: waits until all items are done</comment>
        <translation>等待结束（join）</translation>
    </message>
    <message>
        <source>let the feeder thread write to</source>
        <comment>operation on a queue</comment>
        <translation>让馈送线程写入</translation>
    </message>
    <message>
        <source>close</source>
        <comment>operation on a queue</comment>
        <translation>关闭</translation>
    </message>
    <message>
        <source>join_thread</source>
        <comment>operation on a queue</comment>
        <translation>等待馈送线程（join_thread）</translation>
    </message>
    <message>
        <source>cancel_join_thread</source>
        <comment>operation on a queue</comment>
        <translation>不等待馈送线程（cancel_join_thread）</translation>
    </message>
    <message>
        <source>join</source>
        <comment>operation: waits until a process has ended</comment>
        <translation>等待结束（join）</translation>
    </message>
    <message>
        <source>runs, or is ready to</source>
        <translation>正在运行或就绪</translation>
    </message>
    <message>
        <source>asleep in the kernel</source>
        <translation>在内核中睡眠</translation>
    </message>
    <message>
        <source>sleeps in the system call %1(%2)</source>
        <extracomment>%1 is a system call, %2 the number of a file descriptor: read(0)</extracomment>
        <translation>在系统调用 %1(%2) 中睡眠</translation>
    </message>
    <message>
        <source>sleeps in the system call %1</source>
        <translation>在系统调用 %1 中睡眠</translation>
    </message>
    <message>
        <source>at the gate; next: %1 %2</source>
        <comment>of another process</comment>
        <extracomment>%1 is an operation such as &quot;start&quot; or &quot;join&quot;, %2 the other process, &quot;w2&quot;</extracomment>
        <translation>停在关卡前；下一步：%1 %2</translation>
    </message>
    <message>
        <source>not started yet</source>
        <translation>尚未启动</translation>
    </message>
    <message>
        <source>ended; its parent reaped it before anybody saw how</source>
        <translation>已结束；父进程在任何人看到结果之前就回收了它</translation>
    </message>
    <message>
        <source>blocked: waits until %1 ends</source>
        <translation>阻塞：等待 %1 结束</translation>
    </message>
    <message>
        <source>%1 (a thread of it, for whose end it waits)</source>
        <extracomment>%1 is the whole of a sentence such as &quot;blocked: P is full&quot;</extracomment>
        <translation>%1（它的一个线程，它正等待该线程结束）</translation>
    </message>
    <message numerus="yes">
        <source>empty, %n slots</source>
        <extracomment>A buffer with so many slots</extracomment>
        <translation>
            <numerusform>空，共 %n 个槽</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <extracomment>The contents of a buffer: 2 of its 3 slots are used, and the items in them</extracomment>
        <translation>%1/%2：%3</translation>
    </message>
    <message>
        <source>%1 waits until %2 ends, which waits for ever itself.</source>
        <translation>%1 在等 %2 结束，而 %2 自己将永远等待。</translation>
    </message>
    <message>
        <source>%1 waits for %2, and nobody is left who could end that.</source>
        <translation>%1 在等待 %2，但已没有进程能结束这一等待。</translation>
    </message>
    <message>
        <source>The scene cannot run: it needs the programs %1, and not all of them are there.</source>
        <extracomment>%1 lists the paths of programs</extracomment>
        <translation>实验无法运行：它需要程序 %1，但并非都存在。</translation>
    </message>
</context>
<context>
    <name>timeslice::MachinePopup</name>
    <message>
        <source>Machine and policy</source>
        <translation>机器与调度策略</translation>
    </message>
    <message>
        <source>CPUs</source>
        <translation>CPU 数</translation>
    </message>
    <message>
        <source>Cost of a context switch</source>
        <extracomment>上下文切换</extracomment>
        <translation>上下文切换的开销</translation>
    </message>
    <message>
        <source>Ready queues</source>
        <extracomment>就绪队列</extracomment>
        <translation>就绪队列</translation>
    </message>
    <message>
        <source>One for all CPUs</source>
        <extracomment>one ready queue for all CPUs. 所有 CPU 共用一个</extracomment>
        <translation>所有 CPU 共用一个</translation>
    </message>
    <message>
        <source>One for each CPU</source>
        <extracomment>每个 CPU 各有一个</extracomment>
        <translation>每个 CPU 各有一个</translation>
    </message>
    <message>
        <source>An idle CPU steals every</source>
        <extracomment>空闲 CPU 每隔多少时间从别的队列取走进程（任务窃取）</extracomment>
        <translation>空闲 CPU 的窃取间隔</translation>
    </message>
    <message>
        <source>Never</source>
        <extracomment>从不</extracomment>
        <translation>从不</translation>
    </message>
    <message>
        <source>With a queue for each CPU a process joins the CPU with the fewest processes, and stays there.</source>
        <translation>每个 CPU 各有队列时，进程加入进程最少的 CPU 的队列，并留在那里。</translation>
    </message>
    <message>
        <source>At the multiples of this time an idle CPU with an empty queue takes a process from the longest queue.</source>
        <translation>每到这个时间的整数倍，自己队列为空的空闲 CPU 从最长的队列取走一个进程。</translation>
    </message>
</context>
<context>
    <name>timeslice::MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Examples</source>
        <translation>示例(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>面板(&amp;P)</translation>
    </message>
    <message>
        <source>Timeslice</source>
        <translation>Timeslice</translation>
    </message>
    <message>
        <source>Save a &amp;picture</source>
        <extracomment>导出图片</extracomment>
        <translation>导出图片(&amp;P)</translation>
    </message>
</context>
<context>
    <name>timeslice::MessageBar</name>
    <message>
        <source>Copy this message.</source>
        <translation>复制此消息。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Close this message.</source>
        <translation>关闭此消息。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>timeslice::MetricsModel</name>
    <message>
        <source>Average</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>Response time = first run − arrival</source>
        <extracomment>响应时间 = 首次运行 − 到达</extracomment>
        <translation>响应时间 = 首次运行 − 到达</translation>
    </message>
    <message>
        <source>Turnaround time = finish − arrival = CPU + waiting + blocked</source>
        <extracomment>周转时间 = 完成 − 到达 = 运行 + 等待 + 阻塞</extracomment>
        <translation>周转时间 = 完成 − 到达 = 运行 + 等待 + 阻塞</translation>
    </message>
    <message>
        <source>Waiting time: time in the state Ready</source>
        <extracomment>等待时间：处于就绪状态的时间</extracomment>
        <translation>等待时间：处于就绪状态的时间</translation>
    </message>
    <message>
        <source>Weighted turnaround = turnaround time / CPU time</source>
        <extracomment>带权周转时间 = 周转时间 / CPU 时间</extracomment>
        <translation>带权周转时间 = 周转时间 / CPU 时间</translation>
    </message>
    <message>
        <source>How often it lost the CPU although it could go on, and another ran next</source>
        <extracomment>被抢占次数</extracomment>
        <translation>尚能继续运行却失去 CPU，改由其他进程运行的次数</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>进程</translation>
    </message>
    <message>
        <source>Arrival</source>
        <extracomment>到达</extracomment>
        <translation>到达</translation>
    </message>
    <message>
        <source>Start</source>
        <extracomment>开始</extracomment>
        <translation>开始</translation>
    </message>
    <message>
        <source>Finish</source>
        <extracomment>完成</extracomment>
        <translation>完成</translation>
    </message>
    <message>
        <source>Response</source>
        <extracomment>响应</extracomment>
        <translation>响应</translation>
    </message>
    <message>
        <source>Turnaround</source>
        <extracomment>周转</extracomment>
        <translation>周转</translation>
    </message>
    <message>
        <source>Waiting</source>
        <extracomment>等待</extracomment>
        <translation>等待</translation>
    </message>
    <message>
        <source>Blocked</source>
        <extracomment>阻塞</extracomment>
        <translation>阻塞</translation>
    </message>
    <message>
        <source>CPU</source>
        <extracomment>CPU 时间</extracomment>
        <translation>CPU 时间</translation>
    </message>
    <message>
        <source>Preempted</source>
        <extracomment>被抢占（次数）</extracomment>
        <translation>被抢占</translation>
    </message>
    <message>
        <source>Weighted</source>
        <extracomment>带权周转</extracomment>
        <translation>带权周转</translation>
    </message>
</context>
<context>
    <name>timeslice::MetricsPanel</name>
    <message>
        <source>Metrics</source>
        <extracomment>指标</extracomment>
        <translation>指标</translation>
    </message>
    <message>
        <source>Whole run</source>
        <extracomment>显示整个运行的指标，而不是到播放头为止的</extracomment>
        <translation>整个运行过程</translation>
    </message>
    <message>
        <source>Show the numbers of the whole run instead of those up to the playhead.</source>
        <translation>显示整个运行过程的指标，而不是截至播放头的指标。</translation>
    </message>
    <message>
        <source>CPU utilisation %1 %, throughput %2 processes per %3, context switches: %4 (%5 %3)</source>
        <extracomment>CPU 利用率 %1 %，吞吐量 %2 个/%3，上下文切换 %4 次（%5 %3）</extracomment>
        <translation>CPU 利用率 %1 %，吞吐量 %2 个/%3，上下文切换 %4 次（%5 %3）</translation>
    </message>
</context>
<context>
    <name>timeslice::Names</name>
    <message>
        <source>en</source>
        <comment>language code</comment>
        <extracomment>The code of the language of this file: zh in Chinese, en in English.</extracomment>
        <translation>zh</translation>
    </message>
    <message>
        <source>CPU idle</source>
        <extracomment>why a CPU chooses: CPU 空闲</extracomment>
        <translation>CPU 空闲</translation>
    </message>
    <message>
        <source>Ended or blocked</source>
        <extracomment>why a CPU chooses: 运行的进程结束或阻塞</extracomment>
        <translation>结束或阻塞</translation>
    </message>
    <message>
        <source>Slice used up</source>
        <extracomment>why a CPU chooses: 时间片用完</extracomment>
        <translation>时间片用完</translation>
    </message>
    <message>
        <source>Preemption</source>
        <extracomment>why a CPU chooses: 抢占</extracomment>
        <translation>抢占</translation>
    </message>
    <message>
        <source>Switch ended</source>
        <extracomment>why a CPU chooses: 上下文切换结束</extracomment>
        <translation>切换结束</translation>
    </message>
    <message>
        <source>Back from I/O</source>
        <extracomment>why a CPU chooses: I/O 完成</extracomment>
        <translation>I/O 完成</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>Joins two items of a list, with the list comma of the language: %1、%2 in Chinese.</extracomment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>Yielded</source>
        <extracomment>why a CPU chooses: 运行的进程让出 CPU</extracomment>
        <translation>让出 CPU</translation>
    </message>
    <message>
        <source>Your choice</source>
        <extracomment>why a CPU chooses: 由人指定</extracomment>
        <translation>你的选择</translation>
    </message>
</context>
<context>
    <name>timeslice::OperationSentences</name>
    <message>
        <source>lock %1</source>
        <translation>锁 %1</translation>
    </message>
    <message>
        <source>semaphore %1</source>
        <translation>信号量 %1</translation>
    </message>
    <message>
        <source>queue %1</source>
        <translation>队列 %1</translation>
    </message>
    <message>
        <source>%1 puts a message into queue %2, which now holds %5 of %6.</source>
        <translation>%1 把一条消息放入队列 %2，队列中现有 %5 条（容量 %6）。</translation>
    </message>
    <message>
        <source>%1 takes a message out of queue %2, which now holds %5 of %6.</source>
        <translation>%1 从队列 %2 取出一条消息，队列中还有 %5 条（容量 %6）。</translation>
    </message>
    <message>
        <source>%1 yields the CPU and goes to the tail of the ready queue.</source>
        <translation>%1 让出 CPU，排到就绪队列队尾。</translation>
    </message>
    <message>
        <source>%1 comes to steps that take no time.</source>
        <translation>%1 执行到不占时间的步骤。</translation>
    </message>
    <message>
        <source>%1 goes on to its next CPU burst, of %2.</source>
        <translation>%1 继续执行下一个 CPU 区间，长 %2。</translation>
    </message>
    <message>
        <source>%1 blocks for ever: it asks for lock %2, which it holds itself.</source>
        <translation>%1 永远阻塞：它请求的锁 %2 正由它自己占有。</translation>
    </message>
    <message>
        <source>%1 blocks: %3 holds lock %2.</source>
        <translation>%1 阻塞：锁 %2 由 %3 占有。</translation>
    </message>
    <message>
        <source>%1 blocks: semaphore %2 is 0.</source>
        <translation>%1 阻塞：信号量 %2 为 0。</translation>
    </message>
    <message>
        <source>%1 blocks: queue %2 is empty.</source>
        <translation>%1 阻塞：队列 %2 为空。</translation>
    </message>
    <message>
        <source>%1 blocks: queue %2 is full with %4 messages.</source>
        <translation>%1 阻塞：队列 %2 已满，有 %4 条消息。</translation>
    </message>
    <message>
        <source>%1 acquires lock %2, which was free.</source>
        <translation>%1 取得锁 %2，锁原来空闲。</translation>
    </message>
    <message>
        <source>%1 waits on semaphore %2 and goes on at once: it sinks from %4 to %5.</source>
        <translation>%1 对信号量 %2 执行 P 操作并立即继续：其值由 %4 减为 %5。</translation>
    </message>
    <message>
        <source>%1 releases lock %2.</source>
        <translation>%1 释放锁 %2。</translation>
    </message>
    <message>
        <source>%1 posts semaphore %2, which rises from %4 to %5.</source>
        <translation>%1 对信号量 %2 执行 V 操作：其值由 %4 增为 %5。</translation>
    </message>
    <message>
        <source>%1 is handed lock %2 and joins the tail of the ready queue.</source>
        <translation>锁 %2 直接交给 %1，它排到就绪队列队尾。</translation>
    </message>
    <message>
        <source>%1 may pass semaphore %2, which sinks from %4 to %5; it joins the tail of the ready queue.</source>
        <translation>%1 通过信号量 %2，其值由 %4 减为 %5；它排到就绪队列队尾。</translation>
    </message>
    <message>
        <source>Queue %2 has room again: the message of %1 goes in, and it joins the tail of the ready queue.</source>
        <translation>队列 %2 又有了空位：%1 的消息放入队列，它排到就绪队列队尾。</translation>
    </message>
    <message>
        <source>%1 gets the message out of queue %2 and joins the tail of the ready queue.</source>
        <translation>%1 从队列 %2 得到消息，排到就绪队列队尾。</translation>
    </message>
    <message>
        <source>%1 has its own priority %4 again instead of %2.</source>
        <translation>%1 恢复自己的优先级 %4（原为 %2）。</translation>
    </message>
    <message>
        <source>The priority of %1 becomes %3 instead of %2, because of a lock that it holds; its own is %4.</source>
        <translation>因为占有锁，%1 的优先级由 %2 变为 %3；它自己的优先级是 %4。</translation>
    </message>
    <message>
        <source>%1 waits for lock %2, which %3 holds</source>
        <translation>%1 等待由 %3 占有的锁 %2</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <extracomment>Links of a chain of waits</extracomment>
        <translation>%1；%2</translation>
    </message>
    <message>
        <source>Deadlock: %1. None of them can ever go on.</source>
        <translation>死锁：%1。它们都永远无法继续。</translation>
    </message>
    <message>
        <source>Rule: a cycle in the wait-for graph of locks is a deadlock. It takes mutual exclusion, hold and wait, no preemption and circular wait; taking the locks in one order everywhere rules the last one out.</source>
        <translation>规则：锁的等待图中出现环路就是死锁。死锁的四个必要条件是互斥、占有并等待、不可抢占和循环等待；处处按同一顺序加锁，就破坏了循环等待。</translation>
    </message>
    <message>
        <source>Rule: a process that holds a lock has at least the priority of those that it keeps waiting (priority inheritance), or at once the best priority of all users of the lock (priority ceiling).</source>
        <translation>规则：占有锁的进程，其优先级不低于等待该锁的进程（优先级继承），或者立即取所有使用该锁的进程中的最高优先级（优先级天花板）。</translation>
    </message>
    <message>
        <source>Rule: a released lock is handed over directly, so that nobody can slip in between.</source>
        <translation>规则：释放的锁直接移交，别的进程无法插队。</translation>
    </message>
    <message>
        <source>children of %1</source>
        <extracomment>what a process waits for: the end of its children</extracomment>
        <translation>%1 的子进程</translation>
    </message>
    <message>
        <source>%1 forks %2 and goes on.</source>
        <extracomment>创建子进程</extracomment>
        <translation>%1 创建子进程 %2，然后继续运行。</translation>
    </message>
    <message>
        <source>%1 joins its children: none of them is left, so it goes on.</source>
        <translation>%1 等待子进程：它们都已结束，于是继续运行。</translation>
    </message>
    <message>
        <source>The last child of %1 has ended; %1 joins the tail of the ready queue.</source>
        <translation>%1 的最后一个子进程已结束；%1 加入就绪队列队尾。</translation>
    </message>
    <message>
        <source>%1 has ended; of the children of %2 %3 are left.</source>
        <translation>%1 已结束；%2 的子进程还剩 %3 个。</translation>
    </message>
    <message>
        <source>%1 blocks until its children have ended; %4 are left.</source>
        <translation>%1 阻塞，直到子进程都结束；还剩 %4 个。</translation>
    </message>
    <message>
        <source>the gate</source>
        <extracomment>where a process of the Lab waits before each operation. 关卡</extracomment>
        <translation>关卡</translation>
    </message>
    <message>
        <source>the signal SIGCONT</source>
        <extracomment>a stopped process waits for it</extracomment>
        <translation>信号 SIGCONT</translation>
    </message>
</context>
<context>
    <name>timeslice::ParameterEditor</name>
    <message>
        <source>Two numbers: how many ticks of waiting improve the priority, and by how much. For example 10, 1. Empty for no aging.</source>
        <translation>两个数：每等待多少个时间单位提高一次优先级，每次提高多少。例如 10, 1。留空表示不使用老化。</translation>
    </message>
    <message>
        <source>Groups and their weights, for example a=2, b=1. Empty for equal weights.</source>
        <translation>各组及其权重，例如 a=2, b=1。留空表示权重相同。</translation>
    </message>
    <message>
        <source>Whole numbers separated by commas, for example 2, 4, 8. Empty for the default.</source>
        <translation>用逗号分隔的整数，例如 2, 4, 8。留空表示使用默认值。</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>default</source>
        <translation>默认</translation>
    </message>
</context>
<context>
    <name>timeslice::PcbCard</name>
    <message>
        <source>Process control block</source>
        <extracomment>进程控制块</extracomment>
        <translation>进程控制块</translation>
    </message>
    <message>
        <source>Process control block · %1</source>
        <extracomment>进程控制块 · P3</extracomment>
        <translation>进程控制块 · %1</translation>
    </message>
</context>
<context>
    <name>timeslice::PcbFields</name>
    <message>
        <source>State</source>
        <extracomment>状态</extracomment>
        <translation>状态</translation>
    </message>
    <message>
        <source>Program counter</source>
        <extracomment>程序计数器</extracomment>
        <translation>程序计数器</translation>
    </message>
    <message>
        <source>CPU context</source>
        <extracomment>CPU 现场（寄存器内容）</extracomment>
        <translation>CPU 现场</translation>
    </message>
    <message>
        <source>Priority / queue</source>
        <extracomment>调度信息：优先级 / 队列</extracomment>
        <translation>优先级 / 队列</translation>
    </message>
    <message>
        <source>Time slice</source>
        <extracomment>时间片</extracomment>
        <translation>时间片</translation>
    </message>
    <message>
        <source>CPU time used</source>
        <extracomment>已用 CPU 时间</extracomment>
        <translation>已用 CPU 时间</translation>
    </message>
    <message>
        <source>Waiting time</source>
        <extracomment>等待时间</extracomment>
        <translation>等待时间</translation>
    </message>
    <message>
        <source>Blocked time</source>
        <extracomment>阻塞时间</extracomment>
        <translation>阻塞时间</translation>
    </message>
    <message>
        <source>Waits for</source>
        <extracomment>等待的事件（阻塞原因）</extracomment>
        <translation>等待的事件</translation>
    </message>
    <message>
        <source>Deadline</source>
        <extracomment>截止时间</extracomment>
        <translation>截止时间</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 a length of time, %2 its unit: 2 ms</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>t = %1</source>
        <translation>t = %1</translation>
    </message>
    <message>
        <source>New (not yet arrived)</source>
        <translation>新建（尚未到达）</translation>
    </message>
    <message>
        <source>New (waits for its next release)</source>
        <translation>新建（等待下一次释放）</translation>
    </message>
    <message>
        <source>Ready (preempted)</source>
        <extracomment>就绪（被抢占）</extracomment>
        <translation>就绪（被抢占）</translation>
    </message>
    <message>
        <source>Ready (slice used up)</source>
        <extracomment>就绪（时间片用完）</extracomment>
        <translation>就绪（时间片用完）</translation>
    </message>
    <message>
        <source>Ready (I/O done)</source>
        <extracomment>就绪（I/O 完成）</extracomment>
        <translation>就绪（I/O 完成）</translation>
    </message>
    <message>
        <source>Ready (arrived)</source>
        <extracomment>就绪（新到达）</extracomment>
        <translation>就绪（新到达）</translation>
    </message>
    <message>
        <source>Running on %1</source>
        <translation>在 %1 上运行</translation>
    </message>
    <message>
        <source>Blocked (waits for I/O)</source>
        <extracomment>阻塞（等待 I/O）</extracomment>
        <translation>阻塞（等待 I/O）</translation>
    </message>
    <message>
        <source>Terminated (removed at its deadline)</source>
        <translation>终止（到截止时间被中止）</translation>
    </message>
    <message>
        <source>Terminated (at t = %1)</source>
        <translation>终止（t = %1）</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <extracomment>%1 the step of its program, %2 how many there are: 2 / 3</extracomment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>before the first step</source>
        <translation>在第一步之前</translation>
    </message>
    <message>
        <source>behind the last step</source>
        <translation>在最后一步之后</translation>
    </message>
    <message>
        <source>step %1 of %2, I/O</source>
        <translation>第 %1 步（共 %2 步），I/O</translation>
    </message>
    <message>
        <source>step %1 of %2, %3 left</source>
        <extracomment>第 %1 步（共 %2 步），剩余 %3</extracomment>
        <translation>第 %1 步（共 %2 步），剩余 %3</translation>
    </message>
    <message>
        <source>on %1</source>
        <extracomment>CPU 现场：在 CPU 0 上（寄存器中）</extracomment>
        <translation>在 %1 上</translation>
    </message>
    <message>
        <source>released</source>
        <translation>已释放</translation>
    </message>
    <message>
        <source>initial values</source>
        <translation>初始值</translation>
    </message>
    <message>
        <source>saved at t = %1</source>
        <extracomment>CPU 现场：已保存（t = %1）</extracomment>
        <translation>已保存（t = %1）</translation>
    </message>
    <message>
        <source>saved</source>
        <extracomment>CPU 现场：已保存</extracomment>
        <translation>已保存</translation>
    </message>
    <message>
        <source>level %1</source>
        <translation>第 %1 级</translation>
    </message>
    <message>
        <source>%1 tickets</source>
        <translation>%1 张彩票</translation>
    </message>
    <message>
        <source>pass %1, %2 tickets</source>
        <translation>行程值 %1，%2 张彩票</translation>
    </message>
    <message>
        <source>nice %1, virtual run time %2</source>
        <translation>nice 值 %1，虚拟运行时间 %2</translation>
    </message>
    <message>
        <source>group %1</source>
        <translation>用户组 %1</translation>
    </message>
    <message>
        <source>priority %1</source>
        <translation>优先数 %1</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>%1 of %2 left</source>
        <translation>剩余 %1（共 %2）</translation>
    </message>
    <message>
        <source>%1 (queued)</source>
        <translation>%1（排队中）</translation>
    </message>
    <message>
        <source>%1 until t = %2</source>
        <translation>%1，至 t = %2</translation>
    </message>
    <message>
        <source>Process ID</source>
        <extracomment>进程标识符</extracomment>
        <translation>进程标识符</translation>
    </message>
    <message>
        <source>Ready (got what it waited for)</source>
        <extracomment>就绪（等到了所需的锁、信号量或消息）</extracomment>
        <translation>就绪（等到了所需）</translation>
    </message>
    <message>
        <source>Ready (yielded)</source>
        <extracomment>就绪（让出 CPU）</extracomment>
        <translation>就绪（让出 CPU）</translation>
    </message>
    <message>
        <source>Blocked (waits for %1)</source>
        <extracomment>阻塞（等待 锁 A）</extracomment>
        <translation>阻塞（等待%1）</translation>
    </message>
    <message>
        <source>step %1 of %2, %4</source>
        <translation>第 %1 步（共 %2 步），%4</translation>
    </message>
    <message>
        <source>priority %1, now %2</source>
        <extracomment>优先数 %1（自己的），由于老化或所占有的锁，现在为 %2</extracomment>
        <translation>优先数 %1，现为 %2</translation>
    </message>
</context>
<context>
    <name>timeslice::PcbModel</name>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
</context>
<context>
    <name>timeslice::PcbPanel</name>
    <message>
        <source>Process control blocks</source>
        <extracomment>进程控制块</extracomment>
        <translation>进程控制块</translation>
    </message>
</context>
<context>
    <name>timeslice::PcbTableModel</name>
    <message>
        <source>Process</source>
        <translation>进程</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Step</source>
        <extracomment>程序计数器（第几步 / 共几步）</extracomment>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Left</source>
        <extracomment>剩余</extracomment>
        <translation>剩余</translation>
    </message>
    <message>
        <source>Priority / queue</source>
        <extracomment>优先级 / 队列</extracomment>
        <translation>优先级 / 队列</translation>
    </message>
    <message>
        <source>CPU context</source>
        <extracomment>CPU 现场</extracomment>
        <translation>CPU 现场</translation>
    </message>
    <message>
        <source>CPU used</source>
        <extracomment>已用 CPU</extracomment>
        <translation>已用 CPU</translation>
    </message>
    <message>
        <source>Waiting</source>
        <extracomment>等待</extracomment>
        <translation>等待</translation>
    </message>
    <message>
        <source>Waits for</source>
        <extracomment>等待的事件</extracomment>
        <translation>等待的事件</translation>
    </message>
</context>
<context>
    <name>timeslice::PolicyBar</name>
    <message>
        <source>Change the policy</source>
        <translation>更改调度策略</translation>
    </message>
    <message>
        <source>Change the machine or the policy</source>
        <translation>更改机器或调度策略</translation>
    </message>
    <message>
        <source>Change the conventions</source>
        <translation>更改约定</translation>
    </message>
    <message>
        <source>Change the policy&apos;s parameters</source>
        <translation>更改调度策略的参数</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>策略</translation>
    </message>
    <message numerus="yes">
        <source>%n CPU(s)</source>
        <extracomment>The machine on a button: number of CPUs, cost of a context switch.</extracomment>
        <translation>
            <numerusform>%n 个 CPU</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n CPU(s), switch %1</source>
        <translation>
            <numerusform>%n 个 CPU，切换 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The machine, and all parameters of the policy.</source>
        <translation>机器，以及调度策略的全部参数。</translation>
    </message>
    <message>
        <source>Conventions: %1</source>
        <translation>约定：%1</translation>
    </message>
    <message>
        <source>Conventions: %1, changed</source>
        <translation>约定：%1（有改动）</translation>
    </message>
    <message>
        <source>What happens first at one instant, who wins a tie, and what else textbooks disagree on.</source>
        <translation>同一时刻先发生什么、并列时谁优先，以及各教材说法不一的其他问题。</translation>
    </message>
    <message>
        <source>The order in which things happen that fall into one instant.</source>
        <translation>同一时刻发生的各件事按什么顺序处理。</translation>
    </message>
    <message>
        <source>Who goes first among processes of equal rank.</source>
        <translation>并列的进程中谁优先。</translation>
    </message>
    <message>
        <source>Whether a waiting process of equal rank may take the CPU away.</source>
        <translation>与运行进程并列的等待进程能否抢占 CPU。</translation>
    </message>
    <message>
        <source>What counts as the length of a process that has several bursts.</source>
        <translation>进程有多个 CPU 区间时，以什么作为它的长度。</translation>
    </message>
    <message>
        <source>From when waiting is counted for the response ratio.</source>
        <translation>计算响应比时，等待时间从何时算起。</translation>
    </message>
    <message>
        <source>Where a preempted process goes, and whether it keeps the rest of its slice.</source>
        <translation>被抢占的进程排到哪里，是否保留剩余的时间片。</translation>
    </message>
    <message>
        <source>Whether I/O that begins exactly at the end of a slice also uses the slice up.</source>
        <translation>I/O 恰好在时间片结束时开始，是否也算用完时间片。</translation>
    </message>
    <message>
        <source>Where a process enters the queue after I/O.</source>
        <translation>I/O 完成后，进程从何处进入队列。</translation>
    </message>
    <message>
        <source>In which order the levels are moved to the top when priorities are boosted.</source>
        <translation>优先级提升时，各级按什么顺序移到最高级。</translation>
    </message>
    <message>
        <source>Whether each CPU has slices of its own, or all slices end together.</source>
        <translation>各 CPU 的时间片各自计算，还是所有时间片同时结束。</translation>
    </message>
    <message>
        <source>Which comes first when several slices end at once.</source>
        <translation>多个时间片同时结束时，谁排在前面。</translation>
    </message>
    <message>
        <source>Which of several idle CPUs takes the process.</source>
        <translation>有多个空闲 CPU 时，由哪一个运行该进程。</translation>
    </message>
    <message>
        <source>Which CPU is taken away when there are several.</source>
        <translation>有多个 CPU 可抢占时，抢占哪一个。</translation>
    </message>
    <message>
        <source>When a context switch costs time.</source>
        <translation>上下文切换在什么情况下耗费时间。</translation>
    </message>
    <message>
        <source>Whether the next process is chosen before or after the context switch.</source>
        <translation>下一个进程在上下文切换之前还是之后选出。</translation>
    </message>
    <message>
        <source>Whether a switch that is under way when everything is done is still shown.</source>
        <translation>所有进程都已完成时，正在进行的上下文切换是否仍然显示。</translation>
    </message>
    <message>
        <source>small numbers first</source>
        <translation>数值小者优先</translation>
    </message>
    <message>
        <source>large numbers first</source>
        <translation>数值大者优先</translation>
    </message>
    <message>
        <source>goes on</source>
        <translation>继续运行</translation>
    </message>
    <message>
        <source>is aborted</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>at I/O and at the end</source>
        <translation>I/O 时和进程结束时</translation>
    </message>
    <message>
        <source>only at the end</source>
        <translation>仅在进程结束时</translation>
    </message>
    <message>
        <source>when its turn comes</source>
        <translation>轮到它时</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>立即</translation>
    </message>
</context>
<context>
    <name>timeslice::PolicyWords</name>
    <message>
        <source>Rule: the process that became ready first runs first (FCFS).</source>
        <extracomment>先来先服务</extracomment>
        <translation>规则：最先就绪的进程先运行（FCFS）。</translation>
    </message>
    <message>
        <source>%1 runs: it became ready at t = %2, the earliest of %3.</source>
        <translation>%1 运行：它在 t = %2 就绪，在 %3 中最早。</translation>
    </message>
    <message>
        <source>%2 keeps the CPU: FCFS is not preemptive, so %1 waits its turn.</source>
        <translation>%2 继续占用 CPU：FCFS 是非抢占式的，所以 %1 等待轮到自己。</translation>
    </message>
    <message>
        <source>%1 runs: its burst of %2 is the shortest of %3.</source>
        <translation>%1 运行：它的 CPU 区间 %2 在 %3 中最短。</translation>
    </message>
    <message>
        <source>%2 keeps the CPU: SJF is not preemptive, so %1 with its burst of %3 waits.</source>
        <translation>%2 继续占用 CPU：SJF 是非抢占式的，所以 CPU 区间为 %3 的 %1 等待。</translation>
    </message>
    <message>
        <source>%1 runs: its burst of %2 is the longest of %3.</source>
        <translation>%1 运行：它的 CPU 区间 %2 在 %3 中最长。</translation>
    </message>
    <message>
        <source>%2 keeps the CPU: LJF is not preemptive, so %1 with its burst of %3 waits.</source>
        <translation>%2 继续占用 CPU：LJF 是非抢占式的，所以 CPU 区间为 %3 的 %1 等待。</translation>
    </message>
    <message>
        <source>%1 runs: its remaining time %2 is the least of %3.</source>
        <translation>%1 运行：剩余时间 %2 在 %3 中最小。</translation>
    </message>
    <message>
        <source>%1 preempts %2: its remaining time %3 is less than the %4 that %2 still needs.</source>
        <translation>%1 抢占 %2：它的剩余时间 %3 小于 %2 还需要的 %4。</translation>
    </message>
    <message>
        <source>%2 keeps the CPU: the %3 that %1 needs is not less than the %4 that %2 still needs.</source>
        <translation>%2 继续占用 CPU：%1 需要的 %3 不小于 %2 还需要的 %4。</translation>
    </message>
    <message>
        <source>%1 runs: its remaining time %2 is the greatest of %3.</source>
        <translation>%1 运行：剩余时间 %2 在 %3 中最大。</translation>
    </message>
    <message>
        <source>%1 preempts %2: its remaining time %3 is more than the %4 that %2 still needs.</source>
        <translation>%1 抢占 %2：它的剩余时间 %3 大于 %2 还需要的 %4。</translation>
    </message>
    <message>
        <source>%2 keeps the CPU: the %3 that %1 needs is not more than the %4 that %2 still needs.</source>
        <translation>%2 继续占用 CPU：%1 需要的 %3 不大于 %2 还需要的 %4。</translation>
    </message>
    <message>
        <source>%1 runs: its response ratio %2 is the highest of %3.</source>
        <translation>%1 运行：它的响应比 %2 在 %3 中最高。</translation>
    </message>
    <message>
        <source>%2 keeps the CPU: HRRN is not preemptive, so %1 waits and its response ratio grows.</source>
        <translation>%2 继续占用 CPU：HRRN 是非抢占式的，所以 %1 等待，其响应比随之增大。</translation>
    </message>
    <message>
        <source>%1 runs: its priority %2 is the highest of %3 (the smallest number).</source>
        <translation>%1 运行：它的优先级 %2 在 %3 中最高（优先数最小）。</translation>
    </message>
    <message>
        <source>%1 preempts %2: its priority %3 is higher than %4 (a smaller number is higher).</source>
        <translation>%1 抢占 %2：它的优先级 %3 高于 %4（优先数小者高）。</translation>
    </message>
    <message>
        <source>%2 keeps the CPU: priority %3 of %1 is not higher than %4 (a smaller number is higher).</source>
        <translation>%2 继续占用 CPU：%1 的优先级 %3 不高于 %4（优先数小者高）。</translation>
    </message>
    <message>
        <source>%1 runs: its priority %2 is the highest of %3 (the largest number).</source>
        <translation>%1 运行：它的优先级 %2 在 %3 中最高（优先数最大）。</translation>
    </message>
    <message>
        <source>%1 preempts %2: its priority %3 is higher than %4 (a larger number is higher).</source>
        <translation>%1 抢占 %2：它的优先级 %3 高于 %4（优先数大者高）。</translation>
    </message>
    <message>
        <source>%2 keeps the CPU: priority %3 of %1 is not higher than %4 (a larger number is higher).</source>
        <translation>%2 继续占用 CPU：%1 的优先级 %3 不高于 %4（优先数大者高）。</translation>
    </message>
    <message>
        <source>Rule: the head of the ready queue runs for at most one time slice of %1 (round robin).</source>
        <extracomment>时间片轮转</extracomment>
        <translation>规则：就绪队列的队首进程运行，最多运行一个时间片 %1（时间片轮转）。</translation>
    </message>
    <message>
        <source>%1 runs: it is at the head of the ready queue %3.</source>
        <translation>%1 运行：它位于就绪队列（%3）的队首。</translation>
    </message>
    <message>
        <source>%2 keeps the CPU: in round robin an arrival waits at the tail until its turn comes.</source>
        <translation>%2 继续占用 CPU：在时间片轮转中，新到的进程在队尾等待轮到自己。</translation>
    </message>
    <message>
        <source>%1 runs: it is first in level %2, the highest level that is not empty.</source>
        <translation>%1 运行：它位于第 %2 级队列的队首，该级是级别最高的非空队列。</translation>
    </message>
    <message>
        <source>%1 enters level %3 and preempts %2, which was running on level %4.</source>
        <translation>%1 进入第 %3 级队列，抢占正在第 %4 级运行的 %2。</translation>
    </message>
    <message>
        <source>%2 keeps the CPU: level %3 of %1 is not above level %4, on which %2 runs.</source>
        <translation>%2 继续占用 CPU：%1 所在的第 %3 级不高于 %2 运行所在的第 %4 级。</translation>
    </message>
    <message>
        <source>%2 keeps the CPU until its slice ends: an arrival does not preempt under feedback.</source>
        <translation>%2 继续占用 CPU，直到时间片结束：在反馈调度中，新到的进程不抢占。</translation>
    </message>
    <message>
        <source>Rule: a ticket is drawn, and the process that holds it runs for one slice of %1 (lottery).</source>
        <extracomment>彩票调度</extracomment>
        <translation>规则：抽取一张彩票，持有它的进程运行一个时间片 %1（彩票调度）。</translation>
    </message>
    <message>
        <source>%1 runs: it won the draw among %3.</source>
        <translation>%1 运行：%3 参加抽签，结果它中选。</translation>
    </message>
    <message>
        <source>%2 keeps the CPU until its slice ends; %1 takes part in the next draw.</source>
        <translation>%2 继续占用 CPU，直到时间片结束；%1 参加下一次抽签。</translation>
    </message>
    <message>
        <source>%1 runs: its pass %2 is the least of %3.</source>
        <translation>%1 运行：它的行程值 %2 在 %3 中最小。</translation>
    </message>
    <message>
        <source>%2 keeps the CPU until its slice ends; %1 waits with pass %3.</source>
        <translation>%2 继续占用 CPU，直到时间片结束；%1 等待，其行程值为 %3。</translation>
    </message>
    <message>
        <source>%1 runs: its virtual run time %2 is the least of %3.</source>
        <translation>%1 运行：它的虚拟运行时间 %2 在 %3 中最小。</translation>
    </message>
    <message>
        <source>%2 keeps the CPU until its slice ends; %1 waits with virtual run time %3.</source>
        <translation>%2 继续占用 CPU，直到时间片结束；%1 等待，其虚拟运行时间为 %3。</translation>
    </message>
    <message>
        <source>%1 runs: its group has used %2 of its share, the least of %3.</source>
        <translation>%1 运行：它所在的组已用份额 %2，在 %3 中最少。</translation>
    </message>
    <message>
        <source>%2 keeps the CPU until its slice ends; %1 waits, and its group has used %3.</source>
        <translation>%2 继续占用 CPU，直到时间片结束；%1 等待，它所在的组已用份额 %3。</translation>
    </message>
    <message>
        <source>%1 runs: its deadline t = %2 is the earliest of %3.</source>
        <translation>%1 运行：它的截止时间 t = %2 在 %3 中最早。</translation>
    </message>
    <message>
        <source>%1 preempts %2: its deadline t = %3 is earlier than t = %4.</source>
        <translation>%1 抢占 %2：它的截止时间 t = %3 早于 t = %4。</translation>
    </message>
    <message>
        <source>%2 keeps the CPU: the deadline t = %3 of %1 is not earlier than t = %4.</source>
        <translation>%2 继续占用 CPU：%1 的截止时间 t = %3 不早于 t = %4。</translation>
    </message>
    <message>
        <source>%1 runs: its period %2 is the shortest of %3.</source>
        <translation>%1 运行：它的周期 %2 在 %3 中最短。</translation>
    </message>
    <message>
        <source>%1 preempts %2: its period %3 is shorter than %4.</source>
        <translation>%1 抢占 %2：它的周期 %3 短于 %4。</translation>
    </message>
    <message>
        <source>%2 keeps the CPU: the period %3 of %1 is not shorter than %4.</source>
        <translation>%2 继续占用 CPU：%1 的周期 %3 不短于 %4。</translation>
    </message>
    <message>
        <source>%1 runs: its laxity %2 is the least of %3.</source>
        <translation>%1 运行：它的松弛度 %2 在 %3 中最小。</translation>
    </message>
    <message>
        <source>%1 preempts %2: its laxity %3 is less than %4.</source>
        <translation>%1 抢占 %2：它的松弛度 %3 小于 %4。</translation>
    </message>
    <message>
        <source>%2 keeps the CPU: the laxity %3 of %1 is not less than %4.</source>
        <translation>%2 继续占用 CPU：%1 的松弛度 %3 不小于 %4。</translation>
    </message>
    <message>
        <source>Rule: the processes take turns in the order of the list (cyclic).</source>
        <translation>规则：各进程按列表中的顺序轮流运行（循环调度）。</translation>
    </message>
    <message>
        <source>%1 returns from I/O and takes the CPU from %2 at once.</source>
        <translation>%1 的 I/O 完成，立即从 %2 手中取得 CPU。</translation>
    </message>
    <message>
        <source>%2 keeps the CPU: %1 waits until its turn in the list comes.</source>
        <translation>%2 继续占用 CPU：%1 按列表顺序等待轮到自己。</translation>
    </message>
    <message>
        <source>%1 runs: its rank %2 is the best of %3.</source>
        <translation>%1 运行：它的排序值 %2 在 %3 中最优。</translation>
    </message>
    <message>
        <source>%1 preempts %2: its rank %3 is better than %4.</source>
        <translation>%1 抢占 %2：它的排序值 %3 优于 %4。</translation>
    </message>
    <message>
        <source>%2 keeps the CPU: rank %3 of %1 is not better than %4.</source>
        <translation>%2 继续占用 CPU：%1 的排序值 %3 不优于 %4。</translation>
    </message>
    <message>
        <source>Rule: the process with the shortest CPU burst runs first (SJF).</source>
        <extracomment>短作业优先（短进程优先）</extracomment>
        <translation>规则：CPU 区间最短的进程先运行（SJF）。</translation>
    </message>
    <message>
        <source>Rule: the process with the longest CPU burst runs first (LJF).</source>
        <extracomment>长作业优先</extracomment>
        <translation>规则：CPU 区间最长的进程先运行（LJF）。</translation>
    </message>
    <message>
        <source>Rule: the process with the shortest remaining time runs first; an arrival that needs less preempts it (SRTF).</source>
        <extracomment>最短剩余时间优先</extracomment>
        <translation>规则：剩余时间最短的进程先运行；新到进程需要的时间更短时抢占（SRTF）。</translation>
    </message>
    <message>
        <source>Rule: the process with the longest remaining time runs first; one that needs more preempts it (LRTF).</source>
        <extracomment>最长剩余时间优先</extracomment>
        <translation>规则：剩余时间最长的进程先运行，剩余时间更长的进程可以抢占（LRTF）。</translation>
    </message>
    <message>
        <source>Rule: the process with the highest response ratio, (waiting time + burst) / burst, runs first (HRRN).</source>
        <extracomment>高响应比优先；响应比 =（等待时间 + 要求服务时间）/ 要求服务时间</extracomment>
        <translation>规则：响应比（等待时间 + CPU 区间）/ CPU 区间最高的进程先运行（HRRN）。</translation>
    </message>
    <message>
        <source>Rule: the process with the highest priority runs first; a smaller number is a higher priority.</source>
        <extracomment>优先级调度，优先数小者优先</extracomment>
        <translation>规则：优先级最高的进程先运行；优先数越小，优先级越高。</translation>
    </message>
    <message>
        <source>Rule: the process with the highest priority runs first; a larger number is a higher priority.</source>
        <extracomment>优先级调度，优先数大者优先</extracomment>
        <translation>规则：优先级最高的进程先运行；优先数越大，优先级越高。</translation>
    </message>
    <message>
        <source>Rule: the first process of the highest level that is not empty runs (MLFQ rule 1).</source>
        <extracomment>多级反馈队列规则 1：高优先级队列非空时不调度低优先级队列</extracomment>
        <translation>规则：级别最高的非空队列先运行（MLFQ 规则 1）。</translation>
    </message>
    <message>
        <source>Rule: the first process of the highest level that is not empty runs (feedback).</source>
        <extracomment>多级反馈</extracomment>
        <translation>规则：级别最高的非空队列先运行（反馈调度）。</translation>
    </message>
    <message>
        <source>Rule: the process with the least pass runs for one slice of %1 (stride).</source>
        <extracomment>步长调度；行程值 pass</extracomment>
        <translation>规则：行程值最小的进程运行一个时间片 %1（步幅调度）。</translation>
    </message>
    <message>
        <source>Rule: the process with the least virtual run time runs first (CFS).</source>
        <extracomment>完全公平调度；虚拟运行时间</extracomment>
        <translation>规则：虚拟运行时间最小的进程先运行（CFS）。</translation>
    </message>
    <message>
        <source>Rule: the group that has used the least of its share of the CPU runs for one slice of %1 (fair share).</source>
        <extracomment>公平分享调度</extracomment>
        <translation>规则：已用 CPU 份额最少的组运行一个时间片 %1（公平分享）。</translation>
    </message>
    <message>
        <source>Rule: the process with the earliest deadline runs first (EDF).</source>
        <extracomment>最早截止时间优先</extracomment>
        <translation>规则：截止时间最早的进程先运行（EDF）。</translation>
    </message>
    <message>
        <source>Rule: the process with the shortest period runs first (rate monotonic).</source>
        <extracomment>速率单调调度</extracomment>
        <translation>规则：周期最短的进程先运行（单调速率）。</translation>
    </message>
    <message>
        <source>Rule: the process with the least laxity, deadline − now − remaining time, runs first (LLF).</source>
        <extracomment>最低松弛度优先；松弛度 = 截止时间 - 当前时间 - 剩余时间</extracomment>
        <translation>规则：松弛度（截止时间 - 当前时间 - 剩余时间）最小的进程先运行（LLF）。</translation>
    </message>
    <message>
        <source>%1 runs: of %3 it is the next in the list.</source>
        <translation>%1 运行：它是 %3 中按列表顺序的下一个就绪进程。</translation>
    </message>
    <message>
        <source>Rule: the policy ranks the ready processes, and the one with the best rank runs.</source>
        <translation>规则：调度策略为就绪进程排序，排序值最优的进程运行。</translation>
    </message>
    <message>
        <source>Rule: the first process of the highest queue that is not empty runs; each process stays in its queue (multilevel queue).</source>
        <extracomment>多级队列</extracomment>
        <translation>规则：运行最高的非空队列中的第一个进程；每个进程始终属于同一个队列（多级队列）。</translation>
    </message>
    <message>
        <source>%1 runs: it is first in queue %2, the highest queue that is not empty.</source>
        <translation>%1 运行：它排在队列 %2 的队首，这是最高的非空队列。</translation>
    </message>
    <message>
        <source>%1 belongs to queue %3 and preempts %2 of queue %4.</source>
        <translation>%1 属于队列 %3，抢占队列 %4 的 %2。</translation>
    </message>
    <message>
        <source>%2 keeps the CPU: queue %3 of %1 is not above queue %4 of %2.</source>
        <translation>%2 继续占用 CPU：%1 的队列 %3 不高于 %2 的队列 %4。</translation>
    </message>
    <message>
        <source>Rule: of the processes that have had no more than their share of the CPU, the one with the earliest virtual deadline runs (EEVDF).</source>
        <extracomment>最早合格虚拟截止时间优先</extracomment>
        <translation>规则：在得到的 CPU 时间不超过自己份额的进程中，虚拟截止时间最早者运行（EEVDF）。</translation>
    </message>
    <message>
        <source>%1 runs: its virtual deadline %2 is the earliest of those eligible among %3.</source>
        <translation>%1 运行：在 %3 的合格者中，它的虚拟截止时间 %2 最早。</translation>
    </message>
    <message>
        <source>%2 keeps the CPU until its slice ends; %1 waits with virtual deadline %3.</source>
        <translation>%2 继续占用 CPU 直到时间片结束；%1 等待，其虚拟截止时间为 %3。</translation>
    </message>
</context>
<context>
    <name>timeslice::PredictionCard</name>
    <message>
        <source>%1  %2</source>
        <comment>option</comment>
        <extracomment>An option of a question: its key, its text</extracomment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>%1  ✓ this happened</source>
        <extracomment>Behind the option of a question that turned out to be true</extracomment>
        <translation>%1  ✓ 实际如此</translation>
    </message>
    <message>
        <source>%1  ← your answer</source>
        <extracomment>Behind the option of a question that was chosen</extracomment>
        <translation>%1  ← 你的答案</translation>
    </message>
    <message>
        <source>Do not answer</source>
        <translation>不回答</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>The step is being done…</source>
        <translation>正在执行这一步……</translation>
    </message>
    <message>
        <source>Something else happened; see the processes below.</source>
        <translation>发生了别的情况，请看下面的进程。</translation>
    </message>
    <message>
        <source>Right.</source>
        <translation>正确。</translation>
    </message>
    <message>
        <source>Not so.</source>
        <translation>并非如此。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>verdict</comment>
        <extracomment>A verdict and the reason behind it</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 of %2 predictions were right.</source>
        <extracomment>How many predictions were right</extracomment>
        <translation>%2 次预测中有 %1 次正确。</translation>
    </message>
</context>
<context>
    <name>timeslice::ProcessEditor</name>
    <message>
        <source>Add</source>
        <extracomment>按钮：添加一个进程</extracomment>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add a process below the current one (Insert)</source>
        <translation>在当前进程下方添加一个进程（Insert）</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Add a copy of the current process (Ctrl+D)</source>
        <translation>添加当前进程的副本（Ctrl+D）</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Remove the current process (Delete)</source>
        <translation>删除当前进程（Delete）</translation>
    </message>
    <message>
        <source>Up</source>
        <extracomment>按钮：上移一行</extracomment>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move the current process up (Alt+Up)</source>
        <translation>上移当前进程（Alt+Up）</translation>
    </message>
    <message>
        <source>Down</source>
        <extracomment>按钮：下移一行</extracomment>
        <translation>下移</translation>
    </message>
    <message>
        <source>Move the current process down (Alt+Down)</source>
        <translation>下移当前进程（Alt+Down）</translation>
    </message>
    <message>
        <source>Steps…</source>
        <extracomment>按钮：编辑执行步骤</extracomment>
        <translation>步骤…</translation>
    </message>
    <message>
        <source>Edit the steps of the current process (Ctrl+Enter)</source>
        <translation>编辑当前进程的步骤（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>Processes</source>
        <extracomment>进程</extracomment>
        <translation>进程</translation>
    </message>
</context>
<context>
    <name>timeslice::ProcessTableModel</name>
    <message>
        <source>Steps separated by commas: cpu 5, io 3 disk, cpu 2. A number alone is one CPU burst.</source>
        <translation>用逗号分隔的步骤：cpu 5, io 3 disk, cpu 2。只写一个数表示一个 CPU 区间。</translation>
    </message>
    <message>
        <source>Process</source>
        <extracomment>进程</extracomment>
        <translation>进程</translation>
    </message>
    <message>
        <source>Arrival</source>
        <extracomment>到达（时间）</extracomment>
        <translation>到达</translation>
    </message>
    <message>
        <source>Priority</source>
        <extracomment>优先数</extracomment>
        <translation>优先数</translation>
    </message>
    <message>
        <source>Tickets</source>
        <extracomment>彩票数</extracomment>
        <translation>彩票数</translation>
    </message>
    <message>
        <source>Nice</source>
        <extracomment>nice 值</extracomment>
        <translation>nice 值</translation>
    </message>
    <message>
        <source>Group</source>
        <extracomment>用户组</extracomment>
        <translation>用户组</translation>
    </message>
    <message>
        <source>Period</source>
        <extracomment>周期</extracomment>
        <translation>周期</translation>
    </message>
    <message>
        <source>Deadline</source>
        <extracomment>截止时间</extracomment>
        <translation>截止时间</translation>
    </message>
    <message>
        <source>Jobs</source>
        <extracomment>作业个数（周期任务释放几次）</extracomment>
        <translation>作业数</translation>
    </message>
    <message>
        <source>Program</source>
        <extracomment>执行步骤（CPU 与 I/O 交替）</extracomment>
        <translation>程序</translation>
    </message>
    <message>
        <source>This cell needs a whole number from %1 to %2.</source>
        <translation>此单元格需要 %1 到 %2 之间的整数。</translation>
    </message>
    <message>
        <source>“%1” is not a whole number from %2 to %3.</source>
        <translation>“%1”不是 %2 到 %3 之间的整数。</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>重命名 %1</translation>
    </message>
    <message>
        <source>Change the arrival of %1</source>
        <translation>更改 %1 的到达时间</translation>
    </message>
    <message>
        <source>Change the priority of %1</source>
        <translation>更改 %1 的优先数</translation>
    </message>
    <message>
        <source>Change the tickets of %1</source>
        <translation>更改 %1 的彩票数</translation>
    </message>
    <message>
        <source>Change the nice value of %1</source>
        <translation>更改 %1 的 nice 值</translation>
    </message>
    <message>
        <source>Change the group of %1</source>
        <translation>更改 %1 的用户组</translation>
    </message>
    <message>
        <source>Change the period of %1</source>
        <translation>更改 %1 的周期</translation>
    </message>
    <message>
        <source>Change the deadline of %1</source>
        <translation>更改 %1 的截止时间</translation>
    </message>
    <message>
        <source>Change the number of jobs of %1</source>
        <translation>更改 %1 的作业数</translation>
    </message>
    <message>
        <source>Change the program of %1</source>
        <translation>更改 %1 的程序</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>添加 %1</translation>
    </message>
    <message>
        <source>Duplicate %1</source>
        <translation>复制 %1</translation>
    </message>
    <message>
        <source>A scenario needs at least one process, so the last one stays.</source>
        <translation>场景至少需要一个进程，因此最后一个进程不能删除。</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>删除 %1</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>移动 %1</translation>
    </message>
    <message>
        <source>Queue</source>
        <extracomment>所属队列</extracomment>
        <translation>队列</translation>
    </message>
    <message>
        <source>Change the queue of %1</source>
        <translation>更改 %1 所属的队列</translation>
    </message>
</context>
<context>
    <name>timeslice::ProgramText</name>
    <message>
        <source>A program needs at least one step, for example: cpu 5, io 3 disk, cpu 2.</source>
        <translation>程序至少需要一个步骤，例如：cpu 5, io 3 disk, cpu 2。</translation>
    </message>
    <message>
        <source>A program begins with a CPU burst: write a cpu step first.</source>
        <translation>程序以 CPU 区间开始：请先写一个 cpu 步骤。</translation>
    </message>
    <message>
        <source>A step is empty: remove the extra comma.</source>
        <translation>有一个步骤是空的：请删除多余的逗号。</translation>
    </message>
    <message>
        <source>“%1” is not the length of a CPU burst: write a whole number from 1.</source>
        <translation>“%1”不是 CPU 区间的长度：请写不小于 1 的整数。</translation>
    </message>
    <message>
        <source>“%1” is not the length of an I/O: write a whole number from 0.</source>
        <translation>“%1”不是 I/O 的长度：请写不小于 0 的整数。</translation>
    </message>
    <message>
        <source>A cpu step has no device, but “%1” follows the length.</source>
        <translation>cpu 步骤没有设备，但长度后面写了“%1”。</translation>
    </message>
    <message>
        <source>“%1” has no program for the child: write it in brackets, for example fork (cpu 3).</source>
        <translation>“%1”没有子进程的程序：请写在括号里，例如 fork (cpu 3)。</translation>
    </message>
    <message>
        <source>“%1” is not a step: write cpu or io and a length, for example cpu 5; lock, unlock, wait, post, send or receive and a name, for example lock A; yield; fork and the child in brackets, for example fork (cpu 3); or join.</source>
        <translation>“%1”不是步骤：请写 cpu 或 io 加时长，例如 cpu 5；lock、unlock、wait、post、send 或 receive 加名称，例如 lock A；yield；fork 加括号里的子进程，例如 fork (cpu 3)；或 join。</translation>
    </message>
</context>
<context>
    <name>timeslice::QueueKeys</name>
    <message>
        <source>time left</source>
        <extracomment>what the policy compares, above the queue. 剩余时间</extracomment>
        <translation>剩余时间</translation>
    </message>
    <message>
        <source>response ratio</source>
        <extracomment>响应比</extracomment>
        <translation>响应比</translation>
    </message>
    <message>
        <source>priority</source>
        <extracomment>优先数</extracomment>
        <translation>优先数</translation>
    </message>
    <message>
        <source>deadline</source>
        <extracomment>截止时间</extracomment>
        <translation>截止时间</translation>
    </message>
    <message>
        <source>period</source>
        <extracomment>周期</extracomment>
        <translation>周期</translation>
    </message>
    <message>
        <source>laxity</source>
        <extracomment>松弛度</extracomment>
        <translation>松弛度</translation>
    </message>
    <message>
        <source>pass</source>
        <extracomment>步程值</extracomment>
        <translation>行程值</translation>
    </message>
    <message>
        <source>virtual run time</source>
        <extracomment>虚拟运行时间</extracomment>
        <translation>虚拟运行时间</translation>
    </message>
    <message>
        <source>group use / weight</source>
        <extracomment>the CPU time of a task&apos;s group by the group&apos;s weight. 组用量 / 权重</extracomment>
        <translation>组用量 / 权重</translation>
    </message>
    <message>
        <source>virtual deadline</source>
        <extracomment>虚拟截止时间</extracomment>
        <translation>虚拟截止时间</translation>
    </message>
</context>
<context>
    <name>timeslice::QueueView</name>
    <message>
        <source>Queues</source>
        <extracomment>队列</extracomment>
        <translation>队列</translation>
    </message>
</context>
<context>
    <name>timeslice::QueueWords</name>
    <message>
        <source>CPU %1</source>
        <translation>CPU %1</translation>
    </message>
    <message>
        <source>Ready</source>
        <extracomment>就绪</extracomment>
        <translation>就绪</translation>
    </message>
    <message>
        <source>%1 no limit</source>
        <extracomment>a queue level whose slice has no limit; %1 is its number. 不限</extracomment>
        <translation>%1 不限</translation>
    </message>
    <message>
        <source>%1 q=%2</source>
        <extracomment>a queue level and its time slice (quantum): &quot;① q=2&quot;</extracomment>
        <translation>%1 q=%2</translation>
    </message>
    <message>
        <source>I/O</source>
        <translation>I/O</translation>
    </message>
    <message>
        <source>no device</source>
        <extracomment>blocked without waiting for a device. 无设备</extracomment>
        <translation>无设备</translation>
    </message>
    <message>
        <source>switching</source>
        <extracomment>上下文切换</extracomment>
        <translation>上下文切换</translation>
    </message>
    <message>
        <source>switching to %1</source>
        <extracomment>a context switch; %1 is a process. 切换到 %1</extracomment>
        <translation>切换到 %1</translation>
    </message>
    <message>
        <source>idle</source>
        <extracomment>空闲</extracomment>
        <translation>空闲</translation>
    </message>
    <message>
        <source>%1 left</source>
        <extracomment>what is left of the CPU burst. 剩余 %1</extracomment>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>%1 left · slice %2 of %3</source>
        <extracomment>what is left of the burst; how much of the time slice is used. 剩余 %1 · 时间片 %2/%3</extracomment>
        <translation>剩余 %1 · 时间片 %2/%3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a CPU, %2 says what it does: &quot;CPU 0: idle&quot;</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <extracomment>%1 is a CPU, %2 a process, %3 its progress: &quot;CPU 0: P3, 2 left&quot;</extracomment>
        <translation>%1：%2，%3</translation>
    </message>
    <message>
        <source>%1: empty</source>
        <translation>%1：空</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>+ %1 more</source>
        <extracomment>so many further tasks stand in the queue. 另有 %1 个</extracomment>
        <translation>另有 %1 个</translation>
    </message>
    <message>
        <source>empty</source>
        <extracomment>空</extracomment>
        <translation>空</translation>
    </message>
    <message>
        <source>head</source>
        <extracomment>队首</extracomment>
        <translation>队首</translation>
    </message>
    <message>
        <source>tail</source>
        <extracomment>队尾</extracomment>
        <translation>队尾</translation>
    </message>
    <message>
        <source>%1 left · rest of slice %2 of %3</source>
        <extracomment>the same, of a time slice of which a part was used before. 剩余 %1 · 余下的时间片 %2/%3</extracomment>
        <translation>剩余 %1 · 余下的时间片 %2/%3</translation>
    </message>
    <message>
        <source>%1: %2, served together</source>
        <extracomment>%1 is a device, %2 the processes that it serves. %1：%2，同时服务</extracomment>
        <translation>%1：%2，同时服务</translation>
    </message>
    <message>
        <source>served together</source>
        <extracomment>a device without a limit serves all these processes at once; none of them waits. 同时服务</extracomment>
        <translation>同时服务</translation>
    </message>
    <message>
        <source>semaphore = %1</source>
        <extracomment>the value of a semaphore. 信号量 = %1</extracomment>
        <translation>信号量 = %1</translation>
    </message>
    <message>
        <source>%1 of %2 messages</source>
        <extracomment>a bounded queue: how many messages it holds, and how many at most. 消息 %1/%2</extracomment>
        <translation>消息 %1/%2</translation>
    </message>
    <message>
        <source>lock, free</source>
        <extracomment>a lock. 锁空闲</extracomment>
        <translation>锁，空闲</translation>
    </message>
    <message>
        <source>lock, held by %1</source>
        <extracomment>a lock; %1 is a process. 锁由 %1 占有</extracomment>
        <translation>锁，由 %1 占有</translation>
    </message>
    <message>
        <source>%1: %2, nobody waits</source>
        <extracomment>%1 is the name of a lock, a semaphore or a queue, %2 its state</extracomment>
        <translation>%1：%2，无进程等待</translation>
    </message>
    <message>
        <source>%1: %2; %3 wait</source>
        <extracomment>%1 is the name of a lock, a semaphore or a queue, %2 its state, %3 processes</extracomment>
        <translation>%1：%2；%3 在等待</translation>
    </message>
    <message>
        <source>%1 of CPU %2</source>
        <extracomment>the same, of one level: %1 is the number of the level, %2 that of the CPU</extracomment>
        <translation>CPU %2 %1</translation>
    </message>
    <message>
        <source>Ready %1</source>
        <extracomment>the ready queue of one CPU; %1 is its number. 就绪（CPU 编号）</extracomment>
        <translation>就绪 %1</translation>
    </message>
    <message>
        <source>children left: %1</source>
        <extracomment>children of a process that have not ended. 未结束的子进程 %1 个</extracomment>
        <translation>未结束的子进程：%1</translation>
    </message>
</context>
<context>
    <name>timeslice::RandomDialog</name>
    <message>
        <source>Random processes</source>
        <extracomment>随机生成一组进程</extracomment>
        <translation>随机进程</translation>
    </message>
    <message>
        <source>All at once</source>
        <translation>同时到达</translation>
    </message>
    <message>
        <source>All alike</source>
        <extracomment>a distribution: all values alike. 全部相同</extracomment>
        <translation>全部相同</translation>
    </message>
    <message>
        <source>Uniform</source>
        <extracomment>the uniform distribution. 均匀分布</extracomment>
        <translation>均匀分布</translation>
    </message>
    <message>
        <source>Many short, few long (geometric)</source>
        <extracomment>the geometric (discrete exponential) distribution. 几何分布：短的多，长的少</extracomment>
        <translation>短的多、长的少（几何分布）</translation>
    </message>
    <message>
        <source>Nine short, one long (bimodal)</source>
        <extracomment>双峰分布：交互型与批处理型</extracomment>
        <translation>九短一长（双峰分布）</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>进程数</translation>
    </message>
    <message>
        <source>Mean time between arrivals</source>
        <extracomment>平均到达间隔</extracomment>
        <translation>平均到达间隔</translation>
    </message>
    <message>
        <source>Mean CPU burst</source>
        <translation>平均 CPU 区间</translation>
    </message>
    <message>
        <source>Distribution of bursts</source>
        <extracomment>分布</extracomment>
        <translation>CPU 区间的分布</translation>
    </message>
    <message>
        <source>Share of I/O</source>
        <extracomment>I/O 时间所占比例</extracomment>
        <translation>I/O 所占比例</translation>
    </message>
    <message>
        <source>Priorities from 1 to</source>
        <translation>优先数从 1 到</translation>
    </message>
    <message>
        <source>Seed</source>
        <extracomment>随机数种子</extracomment>
        <translation>随机数种子</translation>
    </message>
    <message>
        <source>The same seed gives the same processes. Policy, machine and conventions stay.</source>
        <translation>相同的种子生成相同的进程。调度算法、机器和约定保持不变。</translation>
    </message>
    <message>
        <source>Make them</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>timeslice::RangeReadout</name>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a process, %2 a range of time</extracomment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>sum</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>count</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>min</source>
        <translation>最短</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>max</source>
        <translation>最长</translation>
    </message>
</context>
<context>
    <name>timeslice::RealTimeModel</name>
    <message>
        <source>&gt; %1</source>
        <extracomment>a response time that is longer than the deadline; %1 is the deadline</extracomment>
        <translation>&gt; %1</translation>
    </message>
    <message>
        <source>The longest time from release to finish that can happen under these priorities, by response-time analysis (Joseph and Pandya 1986)</source>
        <translation>在这些优先级下，从释放到完成可能出现的最长时间，由响应时间分析得出（Joseph 与 Pandya，1986）</translation>
    </message>
    <message>
        <source>The longest time from release to finish that can happen under rate monotonic priorities, by response-time analysis (Joseph and Pandya 1986)</source>
        <translation>在单调速率优先级下，从释放到完成可能出现的最长时间，由响应时间分析得出（Joseph 与 Pandya，1986）</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>进程</translation>
    </message>
    <message>
        <source>CPU time C</source>
        <extracomment>CPU time of one job. 运行时间</extracomment>
        <translation>运行时间 C</translation>
    </message>
    <message>
        <source>Period T</source>
        <translation>周期 T</translation>
    </message>
    <message>
        <source>Deadline D</source>
        <translation>截止时间 D</translation>
    </message>
    <message>
        <source>Worst response (theory)</source>
        <extracomment>by response-time analysis. 最坏响应时间（分析）</extracomment>
        <translation>最坏响应时间（理论）</translation>
    </message>
    <message>
        <source>Longest response (run)</source>
        <extracomment>in the simulated run. 最长响应时间（本次运行）</extracomment>
        <translation>最长响应时间（运行）</translation>
    </message>
    <message>
        <source>Missed deadlines</source>
        <translation>错过次数</translation>
    </message>
</context>
<context>
    <name>timeslice::RealTimePanel</name>
    <message>
        <source>Real time</source>
        <extracomment>实时</extracomment>
        <translation>实时</translation>
    </message>
</context>
<context>
    <name>timeslice::RecoveryOffer</name>
    <message>
        <source>A scenario without a file</source>
        <translation>一个没有文件的场景</translation>
    </message>
    <message>
        <source>The program ended without saving. Changes were kept.</source>
        <translation>程序未保存就结束了，更改已保留。</translation>
    </message>
    <message>
        <source>%1, kept at %2.</source>
        <extracomment>A file&apos;s name, and when its changes were kept.</extracomment>
        <translation>%1，保留于 %2。</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>The kept changes could not be read.</source>
        <translation>无法读取保留的更改。</translation>
    </message>
</context>
<context>
    <name>timeslice::RunFiles</name>
    <message>
        <source>Save this run…</source>
        <translation>保存这次运行…</translation>
    </message>
    <message>
        <source>Open a run…</source>
        <translation>打开一次运行…</translation>
    </message>
    <message>
        <source>Export for Perfetto (JSON)…</source>
        <translation>导出供 Perfetto 使用（JSON）…</translation>
    </message>
    <message>
        <source>Export for Perfetto</source>
        <translation>导出供 Perfetto 使用</translation>
    </message>
    <message>
        <source>Export as ftrace text…</source>
        <translation>导出为 ftrace 文本…</translation>
    </message>
    <message>
        <source>Export as ftrace text</source>
        <translation>导出为 ftrace 文本</translation>
    </message>
    <message>
        <source>Open a run</source>
        <translation>打开一次运行</translation>
    </message>
    <message>
        <source>Runs (*.timeslice-run.json *.json);;All files (*)</source>
        <translation>运行 (*.timeslice-run.json *.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Save this run</source>
        <translation>保存这次运行</translation>
    </message>
    <message>
        <source>Runs (*.timeslice-run.json)</source>
        <translation>运行 (*.timeslice-run.json)</translation>
    </message>
    <message>
        <source>The run was not opened. What is on the screen is as it was.</source>
        <translation>没有打开这次运行。屏幕上的内容没有变化。</translation>
    </message>
    <message>
        <source>Opened %1.</source>
        <translation>已打开 %1。</translation>
    </message>
    <message>
        <source>The run was not saved.</source>
        <translation>这次运行没有保存。</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>已保存 %1。</translation>
    </message>
</context>
<context>
    <name>timeslice::SceneList</name>
    <message>
        <source>Search scenes</source>
        <translation>搜索实验</translation>
    </message>
    <message>
        <source>Scenes</source>
        <translation>实验</translation>
    </message>
</context>
<context>
    <name>timeslice::SchedulerPage</name>
    <message>
        <source>State diagram</source>
        <extracomment>状态转换</extracomment>
        <translation>状态转换图</translation>
    </message>
    <message>
        <source>Queues</source>
        <extracomment>就绪队列与设备队列</extracomment>
        <translation>队列</translation>
    </message>
    <message>
        <source>Process control block</source>
        <extracomment>进程控制块 PCB</extracomment>
        <translation>进程控制块</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>进程</translation>
    </message>
    <message>
        <source>PCBs</source>
        <extracomment>进程控制块</extracomment>
        <translation>进程控制块</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Event log</source>
        <translation>事件日志</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>决策</translation>
    </message>
    <message>
        <source>Show or hide what to look at in this scenario.</source>
        <translation>显示或隐藏这个场景的观察要点。</translation>
    </message>
    <message>
        <source>What to look at</source>
        <translation>观察要点</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Real time</source>
        <extracomment>实时</extracomment>
        <translation>实时</translation>
    </message>
    <message>
        <source>Wait-for graph</source>
        <extracomment>等待图（资源分配图）</extracomment>
        <translation>等待图</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>The whole page</source>
        <translation>整个页面</translation>
    </message>
</context>
<context>
    <name>timeslice::StateDiagramView</name>
    <message>
        <source>State diagram</source>
        <extracomment>状态转换图</extracomment>
        <translation>状态转换图</translation>
    </message>
    <message>
        <source>%1: no process</source>
        <extracomment>%1 is a state: &quot;Ready: no process&quot;</extracomment>
        <translation>%1：没有进程</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a state, %2 a list of processes: &quot;Ready: P1, P3&quot;</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>timeslice::StepEditor</name>
    <message>
        <source>Steps of %1</source>
        <extracomment>某进程的执行步骤</extracomment>
        <translation>%1 的步骤</translation>
    </message>
    <message>
        <source>Add CPU step</source>
        <extracomment>添加一个 CPU 步骤</extracomment>
        <translation>添加 CPU 步骤</translation>
    </message>
    <message>
        <source>Add I/O step</source>
        <translation>添加 I/O 步骤</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Kind of step</source>
        <translation>步骤类型</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>Remove this step</source>
        <translation>删除此步骤</translation>
    </message>
    <message>
        <source>Add lock step</source>
        <extracomment>添加一个加锁等不占时间的步骤</extracomment>
        <translation>添加加锁步骤</translation>
    </message>
    <message>
        <source>Device, lock, semaphore or queue</source>
        <translation>设备、锁、信号量或队列</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
</context>
<context>
    <name>timeslice::TimelineMinimap</name>
    <message>
        <source>Overview of the whole run</source>
        <translation>整个运行过程的概览</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
</context>
<context>
    <name>timeslice::TimelineRenderer</name>
    <message>
        <source>%1 %2</source>
        <extracomment>On a bar: the letter of the state, and the device</extracomment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>timeslice::TimelineTexts</name>
    <message>
        <source>%1 %2</source>
        <extracomment>A length of time: number, unit</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Time (%1)</source>
        <extracomment>Heading of the timeline&apos;s ruler; %1 is the unit</extracomment>
        <translation>时间（%1）</translation>
    </message>
    <message>
        <source>P%1</source>
        <extracomment>A process is called P and its number</extracomment>
        <translation>P%1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>process</comment>
        <extracomment>%1 is &quot;P1&quot;, %2 the process&apos;s name</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>CPU %1</source>
        <translation>CPU %1</translation>
    </message>
    <message>
        <source>new</source>
        <extracomment>新建</extracomment>
        <translation>新建</translation>
    </message>
    <message>
        <source>ready</source>
        <extracomment>就绪</extracomment>
        <translation>就绪</translation>
    </message>
    <message>
        <source>running</source>
        <extracomment>运行</extracomment>
        <translation>运行</translation>
    </message>
    <message>
        <source>blocked</source>
        <extracomment>阻塞</extracomment>
        <translation>阻塞</translation>
    </message>
    <message>
        <source>terminated</source>
        <extracomment>终止</extracomment>
        <translation>终止</translation>
    </message>
    <message>
        <source>context switch</source>
        <extracomment>上下文切换</extracomment>
        <translation>上下文切换</translation>
    </message>
    <message>
        <source>idle</source>
        <extracomment>空闲</extracomment>
        <translation>空闲</translation>
    </message>
    <message>
        <source>%1, %2 runs, %3 to %4</source>
        <extracomment>%1 is &quot;CPU 0&quot;, %2 a process, %3 and %4 times</extracomment>
        <translation>%1，%2 运行，%3 至 %4</translation>
    </message>
    <message>
        <source>%1, %2, %3 to %4</source>
        <extracomment>%1 is a process or a CPU, %2 its state, %3 and %4 times</extracomment>
        <translation>%1，%2，%3 至 %4</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n slice(s)</source>
        <extracomment>%1 is a process or a CPU</extracomment>
        <translation>
            <numerusform>%1，%n 段</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has not arrived yet.</source>
        <translation>%1 尚未到达。</translation>
    </message>
    <message>
        <source>%1 is ready and waits for a CPU, from %2 to %3 (%4).</source>
        <translation>%1 处于就绪状态，等待 CPU：%2 至 %3（%4）。</translation>
    </message>
    <message>
        <source>%1 runs on CPU %2, from %3 to %4 (%5).</source>
        <translation>%1 在 CPU %2 上运行：%3 至 %4（%5）。</translation>
    </message>
    <message>
        <source>%1 is blocked until its I/O is done, from %2 to %3 (%4).</source>
        <translation>%1 处于阻塞状态，等待 I/O 完成：%2 至 %3（%4）。</translation>
    </message>
    <message>
        <source>%1 is blocked and waits for %2, from %3 to %4 (%5).</source>
        <translation>%1 处于阻塞状态，等待 %2：%3 至 %4（%5）。</translation>
    </message>
    <message>
        <source>%1 ended at %2.</source>
        <translation>%1 于 %2 终止。</translation>
    </message>
    <message>
        <source>%1 makes a context switch, from %2 to %3 (%4).</source>
        <translation>%1 进行上下文切换：%2 至 %3（%4）。</translation>
    </message>
    <message>
        <source>%1 makes a context switch to %2, from %3 to %4 (%5).</source>
        <translation>%1 进行上下文切换，切换到 %2：%3 至 %4（%5）。</translation>
    </message>
    <message>
        <source>%1 is idle, from %2 to %3 (%4).</source>
        <translation>%1 空闲：%2 至 %3（%4）。</translation>
    </message>
    <message>
        <source>It has arrived.</source>
        <translation>它已到达。</translation>
    </message>
    <message>
        <source>It was preempted by %1.</source>
        <translation>它被 %1 抢占。</translation>
    </message>
    <message>
        <source>It was preempted.</source>
        <translation>它被抢占。</translation>
    </message>
    <message>
        <source>Its time slice was used up.</source>
        <translation>它的时间片已用完。</translation>
    </message>
    <message>
        <source>Its I/O is done.</source>
        <translation>它的 I/O 已完成。</translation>
    </message>
    <message>
        <source>The CPU became free because %1 left it.</source>
        <translation>%1 让出 CPU，CPU 空了出来。</translation>
    </message>
    <message>
        <source>It was removed at its deadline.</source>
        <translation>它到截止时间被中止。</translation>
    </message>
    <message numerus="yes">
        <source>%n slice(s) here are too narrow to be drawn one by one: the heights show the share of each state. Zoom in to see more.</source>
        <translation>
            <numerusform>此处有 %n 段太窄，无法逐一画出：高度表示各状态所占的比例。放大可查看细节。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2: %3</source>
        <extracomment>The range selected in the timeline: from, to, length</extracomment>
        <translation>%1 至 %2：%3</translation>
    </message>
    <message>
        <source>It yielded the CPU.</source>
        <translation>它让出了 CPU。</translation>
    </message>
    <message>
        <source>It got %1 because of %2.</source>
        <translation>因为 %2，它等到了%1。</translation>
    </message>
    <message>
        <source>%1 says</source>
        <extracomment>A lane of the timeline: what a process says of itself. 自述</extracomment>
        <translation>%1 自述</translation>
    </message>
</context>
<context>
    <name>timeslice::TimelineView</name>
    <message>
        <source>Unpin lane</source>
        <translation>取消置顶</translation>
    </message>
    <message>
        <source>Pin lane to the top</source>
        <translation>将此行置顶</translation>
    </message>
    <message>
        <source>Hide lane</source>
        <translation>隐藏此行</translation>
    </message>
    <message>
        <source>Move lane up</source>
        <translation>上移此行</translation>
    </message>
    <message>
        <source>Move lane down</source>
        <translation>下移此行</translation>
    </message>
    <message>
        <source>Show all lanes</source>
        <translation>显示所有行</translation>
    </message>
    <message>
        <source>Restore the order of the lanes</source>
        <translation>恢复各行的顺序</translation>
    </message>
    <message>
        <source>Zoom to the selection</source>
        <translation>缩放到选区</translation>
    </message>
    <message>
        <source>Show the whole run</source>
        <translation>显示整个运行过程</translation>
    </message>
    <message>
        <source>M%1</source>
        <extracomment>A marker set with the key M; %1 counts from 1</extracomment>
        <translation>M%1</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>One lane for each CPU and each process; W and S zoom, A and D move, comma and full stop go from slice to slice.</source>
        <translation>每个 CPU 和每个进程各占一行；W 和 S 缩放，A 和 D 移动，逗号键和句号键逐段移动。</translation>
    </message>
    <message>
        <source>All lanes are hidden. The context menu shows them again.</source>
        <translation>所有行都已隐藏。可用右键菜单重新显示。</translation>
    </message>
    <message>
        <source>There is nothing to show yet. Add a process to begin.</source>
        <translation>还没有可显示的内容。请先添加一个进程。</translation>
    </message>
</context>
<context>
    <name>timeslice::TransportBar</name>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>How fast the run is played, from 0.1 to 10 times.</source>
        <translation>播放运行过程的速度，从 0.1 倍到 10 倍。</translation>
    </message>
    <message>
        <source>t = %1</source>
        <translation>t = %1</translation>
    </message>
    <message>
        <source>%1×</source>
        <extracomment>Speed of playing, a factor: &quot;1.0×&quot;</extracomment>
        <translation>%1×</translation>
    </message>
</context>
<context>
    <name>timeslice::TreeView</name>
    <message>
        <source>the fork server; adopts orphans</source>
        <translation>派生服务器；收养孤儿进程</translation>
    </message>
    <message>
        <source>zombie</source>
        <translation>僵尸进程</translation>
    </message>
    <message>
        <source>orphan, adopted</source>
        <translation>孤儿进程，已被收养</translation>
    </message>
    <message>
        <source>parent: process %1</source>
        <translation>父进程：%1</translation>
    </message>
    <message>
        <source>session %1</source>
        <translation>会话 %1</translation>
    </message>
    <message>
        <source>process group %1</source>
        <translation>进程组 %1</translation>
    </message>
    <message>
        <source>no terminal</source>
        <translation>无终端</translation>
    </message>
    <message>
        <source>terminal %1</source>
        <translation>终端 %1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between facts</comment>
        <extracomment>Between two of a list of facts: &quot;zombie, session 12&quot;</extracomment>
        <translation>，</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>fork server</comment>
        <extracomment>%1 is &quot;timeslice-lab · 4711&quot;; %2 says what it is</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: kernel state %2, child of %3</source>
        <extracomment>%1 is &quot;w2 · 4711&quot;, %2 the kernel&apos;s letter, %3 another process</extracomment>
        <translation>%1：内核状态 %2，%3 的子进程</translation>
    </message>
    <message>
        <source>%1: kernel state %2, child of %3; %4</source>
        <extracomment>As before; %4 lists more: &quot;zombie, session 12&quot;</extracomment>
        <translation>%1：内核状态 %2，%3 的子进程；%4</translation>
    </message>
    <message>
        <source>Process tree</source>
        <translation>进程树</translation>
    </message>
</context>
<context>
    <name>timeslice::ViewExporter</name>
    <message>
        <source>%1…</source>
        <extracomment>%1 is a view, for example the timeline; a dialog follows</extracomment>
        <translation>%1…</translation>
    </message>
    <message>
        <source>Save a picture of: %1</source>
        <translation>导出图片：%1</translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation>矢量图 (*.svg)</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>Page (*.pdf)</source>
        <translation>页面 (*.pdf)</translation>
    </message>
    <message>
        <source>The picture was not saved.</source>
        <translation>图片未能保存。</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>已保存 %1。</translation>
    </message>
</context>
<context>
    <name>timeslice::WaitGraphView</name>
    <message>
        <source>Deadlock: %1. Each waits for the next, and none can go on.</source>
        <extracomment>%1 is a chain of processes and locks, each pointing to the next. 死锁</extracomment>
        <translation>死锁：%1。每一个都在等待下一个，谁也无法继续。</translation>
    </message>
    <message>
        <source>%1 waits for %2, which %3 holds.</source>
        <extracomment>%1 and %3 are processes, %2 is a lock</extracomment>
        <translation>%1 等待 %3 占有的 %2。</translation>
    </message>
    <message>
        <source>Nobody waits for a lock.</source>
        <translation>没有进程在等待锁。</translation>
    </message>
    <message>
        <source>waits for %1</source>
        <translation>等待 %1</translation>
    </message>
    <message>
        <source>is held by %1</source>
        <translation>由 %1 占有</translation>
    </message>
</context>
<context>
    <name>timeslice::WhyStrip</name>
    <message>
        <source>Why?</source>
        <extracomment>为什么？</extracomment>
        <translation>为什么？</translation>
    </message>
    <message>
        <source>What if…</source>
        <extracomment>假如换一个进程运行</extracomment>
        <translation>假如…</translation>
    </message>
    <message>
        <source>Let another process run instead, and see the branch beside this run.</source>
        <translation>改让另一个进程运行，并与本次运行并排比较。</translation>
    </message>
    <message>
        <source>Convention…</source>
        <extracomment>约定</extracomment>
        <translation>约定…</translation>
    </message>
    <message>
        <source>This instant depended on a convention. Change it, and see what changes on the timeline.</source>
        <translation>这一时刻取决于某个约定。改变它，看时间线上有什么变化。</translation>
    </message>
    <message>
        <source>Convention: at one instant, %1 before %2.</source>
        <extracomment>%1 and %2 are things that happen at one instant; the first comes first</extracomment>
        <translation>约定：同一时刻，“%1”先于“%2”。</translation>
    </message>
    <message>
        <source>%1 runs on</source>
        <translation>%1 继续运行</translation>
    </message>
    <message>
        <source>%1 runs instead</source>
        <translation>改为 %1 运行</translation>
    </message>
    <message>
        <source>%1, then %2</source>
        <extracomment>%1 and %2 are things that happen at one instant</extracomment>
        <translation>先“%1”，后“%2”</translation>
    </message>
    <message>
        <source>%1 (now: %2)</source>
        <extracomment>a convention: %1 is the value to choose, %2 the one in force</extracomment>
        <translation>%1（现为：%2）</translation>
    </message>
</context>
<context>
    <name>timeslice::Workbench</name>
    <message>
        <source>This change cannot be made. The scenario is as it was.</source>
        <translation>无法进行此更改，场景保持不变。</translation>
    </message>
    <message>
        <source>Open this example.</source>
        <translation>打开此示例。</translation>
    </message>
    <message>
        <source>Unsaved changes cannot be kept for a crash.</source>
        <translation>无法保留未保存的更改，程序意外退出时它们会丢失。</translation>
    </message>
    <message>
        <source>The run is too long to be shown to its end.</source>
        <translation>运行过长，无法显示到结束。</translation>
    </message>
    <message>
        <source>What you see is its true beginning, up to t = %1. Shorter bursts, a longer time slice or fewer processes make it end sooner.</source>
        <translation>这里显示的是它真实的开头部分，到 t = %1 为止。缩短 CPU 区间、加长时间片或减少进程，可使它更早结束。</translation>
    </message>
    <message>
        <source>The last scenario was not opened. This is the first example.</source>
        <translation>上次的场景没有打开。现在显示的是第一个示例。</translation>
    </message>
    <message>
        <source>What you set now lasts until the program ends.</source>
        <translation>现在所做的设置只保持到程序结束。</translation>
    </message>
    <message>
        <source>The settings could not be read and start afresh.</source>
        <translation>无法读取设置，已恢复为初始设置。</translation>
    </message>
    <message>
        <source>The old file is kept as %1.</source>
        <translation>旧文件已保留为 %1。</translation>
    </message>
    <message>
        <source>The settings are those of a newer version and are left alone.</source>
        <translation>设置由更新的版本写入，未作改动。</translation>
    </message>
    <message>
        <source>The settings in %1 cannot be written.</source>
        <translation>无法写入 %1 中的设置。</translation>
    </message>
</context>
<context>
    <name>timeslice::WorkersView</name>
    <message>
        <source>%1: kernel state %2</source>
        <translation>%1：内核状态 %2</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>单步</translation>
    </message>
    <message>
        <source>Hold</source>
        <extracomment>Close the gate of a process that runs freely</extracomment>
        <translation>停住</translation>
    </message>
    <message>
        <source>Run</source>
        <comment>let a process run freely</comment>
        <translation>运行</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>button</comment>
        <extracomment>A button and whose it is: &quot;Step w1&quot;</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Nothing runs yet. Start makes real processes on this computer; each stops at a gate before every operation.</source>
        <translation>还没有进程在运行。“开始”会在本机上创建真实的进程；每个进程在每一步操作前都停在关卡前。</translation>
    </message>
    <message>
        <source>stop; cannot be refused</source>
        <translation>暂停；不能拒绝</translation>
    </message>
    <message>
        <source>go on after a stop</source>
        <translation>暂停后继续</translation>
    </message>
    <message>
        <source>a request to end</source>
        <translation>请求结束</translation>
    </message>
    <message>
        <source>the terminal was closed</source>
        <translation>终端已关闭</translation>
    </message>
    <message>
        <source>for the program&apos;s own use</source>
        <translation>供程序自行使用</translation>
    </message>
    <message>
        <source>as after a wrong address</source>
        <translation>如同访问了错误的地址</translation>
    </message>
    <message>
        <source>as after a division by 0</source>
        <translation>如同除以 0</translation>
    </message>
    <message>
        <source>as after abort()</source>
        <translation>如同调用了 abort()</translation>
    </message>
    <message>
        <source>end at once; cannot be refused</source>
        <translation>立即结束；不能拒绝</translation>
    </message>
    <message>
        <source>SIG%1 (%2): %3</source>
        <translation>SIG%1（%2）：%3</translation>
    </message>
    <message>
        <source>Signal ▾</source>
        <extracomment>A button that opens a menu of signals</extracomment>
        <translation>信号 ▾</translation>
    </message>
    <message>
        <source>Send it a signal.</source>
        <translation>向它发送一个信号。</translation>
    </message>
    <message>
        <source>Send it the signal SIGKILL.</source>
        <translation>向它发送信号 SIGKILL。</translation>
    </message>
    <message>
        <source>as after Ctrl+C</source>
        <translation>如同按下 Ctrl+C</translation>
    </message>
    <message>
        <source>as after Ctrl+\</source>
        <translation>如同按下 Ctrl+\</translation>
    </message>
</context>
</TS>
