using System.Text.Json;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using VssId.Bot.Builder.Schema;
using VssId.Bot.Engine.Flows;
using VssId.Bot.Engine.Turns;
using VssId.Bot.Services.Photos;
using VssId.Bot.Services.Tests.Flows;
using VssId.Bot.Testing.Pictures;
using Xunit;

namespace VssId.Bot.Services.Tests.Pictures;

/// <summary>What a flow hears of the pictures in a message.</summary>
public sealed class PhotoReaderTests : IDisposable
{
    private static readonly Call Call = new("key", CancellationToken.None);

    private readonly SampleBackend _backend = new(new FakeTimeProvider());
    private readonly Shelf _shelf = new();
    private readonly PhotoReader _reader;

    public PhotoReaderTests() => _reader = new PhotoReader(
        new Citizen(_backend), new PhotoCheck(Options.Create(new PhotoOptions())), [_shelf], Options.Create(new PhotoOptions()));

    [Theory]
    [InlineData("image/jpeg")]
    [InlineData("IMAGE/PNG")]
    [InlineData("application/octet-stream")]
    public async Task A_good_picture_is_kept_for_its_conversation_and_named_by_id(string type)
    {
        var words = await ReadAsync(Picture("good", type));
        var photo = PhotoWords.Read(words!)!.Value;
        photo.Fault.ShouldBe(PhotoFault.None);
        var kept = _backend.Photos.ShouldHaveSingleItem();
        kept.Place.ShouldBe(new VssId.Backend.Client.Place("zalo", "zalo:1", "person"));
        kept.Content.Length.ShouldBeInRange(1, 1 << 20);
    }

    [Fact]
    public async Task The_same_message_again_is_the_same_picture()
    {
        var first = await ReadAsync(Picture("good"));
        (await ReadAsync(Picture("good"))).ShouldBe(first);
        _backend.Photos.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_cannot_be_taken_is_said_and_kept_nowhere()
    {
        (await FaultAsync(Picture("blurred"))).ShouldBe(PhotoFault.Blurred);
        (await FaultAsync(Picture("dark"))).ShouldBe(PhotoFault.TooDark);
        (await FaultAsync(Picture("not there"))).ShouldBe(PhotoFault.Lost);
        (await FaultAsync(Picture("good", "image/gif"))).ShouldBe(PhotoFault.NotAPicture);
        (await FaultAsync(Picture("good"), Picture("good"))).ShouldBe(PhotoFault.Several);
        _backend.Photos.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_sticker_a_voice_and_another_channel_have_nothing_to_do_with_it()
    {
        (await ReadAsync()).ShouldBeNull();
        (await ReadAsync(Picture("good", "audio/amr"))).ShouldBeNull();
        var elsewhere = Message(Picture("good"));
        elsewhere.ChannelId = "webchat";
        (await _reader.ReadAsync(elsewhere, "person", Call)).ShouldBeNull();
        _shelf.Asked.ShouldBe(0);
    }

    [Fact]
    public async Task What_a_channel_has_read_at_its_door_is_not_read_again()
    {
        var taken = await _reader.TakeAsync([DrawnPictures.Card()], "webchat", "webchat:1", "person", Call);
        var attachment = new Attachment { ContentType = AttachmentWords.ContentType, Content = taken };
        (await ReadAsync(attachment)).ShouldBe(taken);
        attachment.Content = JsonSerializer.SerializeToElement(taken);
        (await ReadAsync(attachment)).ShouldBe(taken);
        _backend.Photos.ShouldHaveSingleItem();
        PhotoWords.Read(await _reader.TakeAsync([DrawnPictures.Card(), DrawnPictures.Card()], "webchat", "webchat:1", "person", Call))!.Value.Fault.ShouldBe(PhotoFault.Several);
    }

    [Theory]
    [InlineData("photo:")]
    [InlineData("photo:None")]
    [InlineData("photo:0")]
    [InlineData("photo:99")]
    [InlineData("photo:blurred")]
    [InlineData("Photo:Blurred")]
    [InlineData("photo:Blurred, Lost")]
    [InlineData("photo:00000000-0000-0000-0000-000000000001")]
    [InlineData("photo 1")]
    [InlineData("")]
    public void Other_words_are_no_picture(string words) => PhotoWords.Read(words).ShouldBeNull();

    [Fact]
    public void Every_fault_is_heard_as_it_was_said()
    {
        foreach (var fault in Enum.GetValues<PhotoFault>().Where(each => each is not PhotoFault.None))
        {
            PhotoWords.Read(PhotoWords.Of(TakenPhoto.Not(fault))).ShouldBe(TakenPhoto.Not(fault));
        }
    }

    public void Dispose() => _reader.Dispose();

    private static Attachment Picture(string name, string type = "image/jpeg") => new() { ContentType = type, ContentUrl = name };

    private static Activity Message(params Attachment[] attachments) =>
        new() { Type = "message", ChannelId = "zalo", Conversation = new ConversationAccount { Id = "zalo:1" }, Attachments = [.. attachments] };

    private async Task<string?> ReadAsync(params Attachment[] attachments) => await _reader.ReadAsync(Message(attachments), "person", Call);

    private async Task<PhotoFault> FaultAsync(params Attachment[] attachments) => PhotoWords.Read((await ReadAsync(attachments))!)!.Value.Fault;

    private sealed class Shelf : IAttachmentSource
    {
        public string Channel => "zalo";

        public int Asked { get; private set; }

        public ValueTask<byte[]?> FetchAsync(Attachment attachment, CancellationToken cancellationToken)
        {
            Asked++;
            return new ValueTask<byte[]?>(attachment.ContentUrl switch
            {
                "good" => DrawnPictures.Card(),
                "not there" => null,
                var name => DrawnPictures.Named(name!),
            });
        }
    }
}
