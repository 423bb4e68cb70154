using Shouldly;
using VssId.Bot.Language.Intents;
using Xunit;

namespace VssId.Bot.Understanding.Tests;

public sealed class UnderstanderTests
{
    private static readonly Understander Understander = new();

    [Theory]
    [InlineData("cho em xem thẻ bhyt với ạ", IntentNames.Card)]
    [InlineData("quen mat khau roi ad oi", IntentNames.ForgotPassword)]
    [InlineData("năm ngoái tôi đi khám ở đâu", IntentNames.Visits)]
    public void A_plain_wish_is_acted_on(string text, string intent) => Read(text).Decision.ShouldBe(new Decision.Act(intent));

    private static Reading Read(string text) => Understander.Read(text, HeldBackSentence.Reference);
}
