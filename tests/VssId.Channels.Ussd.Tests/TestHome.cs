using VssId.Bot.Engine.Flows;
using VssId.Bot.Engine.Home;
using VssId.Bot.Engine.Wordings;

namespace VssId.Channels.Ussd.Tests;

/// <summary>The words of a house without services.</summary>
internal sealed class TestHome : IHome
{
    private static readonly WordingFile Words = new(typeof(TestHome));

    public Wording Greeting => Words["Greeting"];

    public Wording Menu => Words["Menu"];

    public Wording Help => Words["Help"];

    public Wording NotUnderstood => Words["NotUnderstood"];

    public Wording TooLong => Words["TooLong"];

    public Wording Busy => Words["Busy"];

    public Wording Sorry => Words["Sorry"];

    public Wording TooMuch => Words["TooMuch"];

    public Wording Wall => Words["Wall"];

    public Wording SessionEnded => Words["SessionEnded"];

    public Wording Farewell => Words["Farewell"];

    public Wording GivenUp(Wording task) => Words["Task"].With(task);

    public Wording Expired(Wording task) => Words["Task"].With(task);

    public Wording Resume(Wording task) => Words["Task"].With(task);

    public GlobalWord? GlobalWord(string text) => null;

    public Wording SomethingElse => Words["Menu"];

    public Wording AskWhich(IReadOnlyList<string> readings) => Words["Menu"];

    public Understood Choose(string text) => new Understood.Nothing();

    public Understood? Sure(string text) => null;

    public Understood Settle(string reading, string text) => new Understood.Nothing();

    public int? Pick(string text, IReadOnlyList<string> readings) => null;

    public bool? Agrees(string text) => null;

    public Correction? Correction(string text, IReadOnlyList<Slot> slots) => null;
}
