using System.Runtime.CompilerServices;

namespace VssId.Bot.Engine.Flows;

/// <summary>
/// What a step of a flow gives: a value, at once or after a call, or nothing in this turn. It is no task, so that it can only be awaited: when the
/// question stays open its awaiter drops the rest of the flow, which is garbage from then on and is run anew from its stored answers in the next turn.
/// </summary>
/// <typeparam name="T">Type of the value.</typeparam>
public readonly struct Asking<T>
{
    private readonly Task<Settled<T>>? _pending;
    private readonly Settled<T> _settled;
    private readonly FlowRun _run;

    internal Asking(FlowRun run, T value)
    {
        _run = run;
        _settled = new Settled<T>(HasValue: true, value);
    }

    internal Asking(FlowRun run, Task<Settled<T>> pending)
    {
        _run = run;
        _pending = pending;
    }

    private Asking(FlowRun run) => _run = run;

    internal static Asking<T> Parked(FlowRun run) => new(run);

    /// <summary>Makes <c>await</c> work.</summary>
    public Awaiter GetAwaiter() => new(this);

    /// <summary>Awaits a step.</summary>
    public readonly struct Awaiter : ICriticalNotifyCompletion
    {
        private readonly Asking<T> _asking;

        internal Awaiter(Asking<T> asking) => _asking = asking;

        /// <summary>Whether the value is there already.</summary>
        public bool IsCompleted => !_asking._run.IsOver && (_asking._pending is { } pending ? pending.IsCompletedSuccessfully && pending.GetAwaiter().GetResult().HasValue : _asking._settled.HasValue);

        /// <summary>The value. Never throws: what fails ends the turn before it comes here.</summary>
        public T GetResult() => _asking._pending is { } pending ? pending.GetAwaiter().GetResult().Value : _asking._settled.Value;

        /// <inheritdoc/>
        public void OnCompleted(Action continuation) => UnsafeOnCompleted(continuation);

        /// <inheritdoc/>
        public void UnsafeOnCompleted(Action continuation)
        {
            if (_asking._pending is not { } pending)
            {
                return;
            }

            var run = _asking._run;
            pending.GetAwaiter().UnsafeOnCompleted(() =>
            {
                // A return after the deadline, or after the run has ended otherwise, is thrown away here.
                if (!run.IsOver && pending.GetAwaiter().GetResult().HasValue)
                {
                    continuation();
                }
            });
        }
    }
}
